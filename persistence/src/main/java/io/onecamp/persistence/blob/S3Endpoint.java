package io.onecamp.persistence.blob;

import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import java.time.Duration;

/**
 * Where the S3 service is and who we are there.
 *
 * @param deadline for an answer; for a stretch of a stream, where one is sent or read
 * @param concurrent calls at once
 */
record S3Endpoint(
        String url,
        String region,
        String bucket,
        String accessKey,
        String secretKey,
        Duration deadline,
        int concurrent) {

    static S3Endpoint configured() {
        return new S3Endpoint(
                Settings.text(Setting.S3_ENDPOINT),
                Settings.text(Setting.S3_REGION),
                Settings.text(Setting.S3_BUCKET),
                Settings.text(Setting.S3_ACCESS_KEY),
                Settings.text(Setting.S3_SECRET_KEY),
                Settings.millis(Setting.S3_DEADLINE_MS),
                Settings.number(Setting.S3_CONCURRENT));
    }

    /** Without its secret: it may come into a log. */
    @Override
    public String toString() {
        return url + "/" + bucket;
    }
}
