package io.onecamp.persistence.testbed;

import io.onecamp.persistence.postgres.ServerTransactions;
import io.onecamp.persistence.postgres.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The product's statements, of which a test stops some at a named step, and says others without what protects them. */
public final class ScriptedSql extends Sql {
    private static final int PATIENCE_SECONDS = 30;

    private final Sql sql;
    private final List<UnaryOperator<String>> changes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    public ScriptedSql(Sql sql) {
        super(new ServerTransactions());
        this.sql = sql;
    }

    /** Statements with this text are said with the other in its place. */
    public ScriptedSql saying(String text, String instead) {
        changes.add(statement -> statement.replace(text, instead));
        return this;
    }

    /** The next statement that begins with this waits until the test lets it go on. */
    public Step before(String beginning) {
        Step step = new Step(beginning);
        steps.add(step);
        return step;
    }

    /** A place in the script at which somebody stands. */
    public static final class Step {
        private final String beginning;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch gone = new CountDownLatch(1);

        private Step(String beginning) {
            this.beginning = beginning;
        }

        /** Returns once somebody has come to it. */
        public void awaitReached() {
            await(reached);
        }

        public void goOn() {
            gone.countDown();
        }

        private void pass(String statement) {
            if (reached.getCount() > 0 && statement.strip().startsWith(beginning)) {
                reached.countDown();
                await(gone);
            }
        }

        private void await(CountDownLatch latch) {
            try {
                if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nothing happens at: " + beginning);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public <T> List<T> list(String statement, Row<T> read, @Nullable Object... values) {
        return sql.list(scripted(statement), read, values);
    }

    @Override
    public int update(String statement, @Nullable Object... values) {
        return sql.update(scripted(statement), values);
    }

    private String scripted(String statement) {
        steps.forEach(step -> step.pass(statement));
        String said = statement;
        for (UnaryOperator<String> change : changes) {
            said = change.apply(said);
        }
        return said;
    }
}
