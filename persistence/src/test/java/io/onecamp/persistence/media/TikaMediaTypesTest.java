package io.onecamp.persistence.media;

import io.onecamp.domain.file.MediaTypes;
import io.onecamp.domain.file.MediaTypesContract;

class TikaMediaTypesTest implements MediaTypesContract {
    @Override
    public MediaTypes testee() {
        return new TikaMediaTypes();
    }
}
