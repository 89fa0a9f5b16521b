package io.onecamp.test.story;

import io.onecamp.test.language.Person;
import io.onecamp.test.language.World;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class of stories: Ana, Ben and Carl, who are somebody else in every story, and the world they live in. */
@ExtendWith(Running.class)
abstract class Story {
    final World world = Running.world();
    final Person ana = world.person("Ana");
    final Person ben = world.person("Ben");
    final Person carl = world.person("Carl");
}
