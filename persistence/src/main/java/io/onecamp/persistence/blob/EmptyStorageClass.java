package io.onecamp.persistence.blob;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * MinIO lists unfinished uploads with an empty storage class, and minio-java 9.0.4 refuses to read that: without this
 * nobody could give up on MinIO what a dead node had begun.
 */
final class EmptyStorageClass implements Interceptor {
    private static final Pattern EMPTY = Pattern.compile("<StorageClass\\s*/>|<StorageClass>\\s*</StorageClass>");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean lists = chain.request().method().equals("GET")
                && chain.request().url().queryParameterNames().contains("uploads");
        if (!lists || !response.isSuccessful()) {
            return response;
        }
        ResponseBody body = response.body();
        String mended = EMPTY.matcher(body.string()).replaceAll("<StorageClass>STANDARD</StorageClass>");
        return response.newBuilder()
                .body(ResponseBody.create(mended, body.contentType()))
                .build();
    }
}
