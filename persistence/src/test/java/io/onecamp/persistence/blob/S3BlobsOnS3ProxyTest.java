package io.onecamp.persistence.blob;

class S3BlobsOnS3ProxyTest implements S3Contract {
    @Override
    public S3Server server() {
        return S3Server.proxy();
    }
}
