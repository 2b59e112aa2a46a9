package org.fcrsuite.local;

/**
 * What the parts of the suite need to trust each other; generated once, at its first start, and shown to nobody.
 *
 * @param postgres
 *        password of PostgreSQL's superuser
 * @param ingest
 *        database password of ingest-service; likewise survey and metrics
 * @param optOut
 *        key under which addresses that opted out are hashed
 */
record InternalSecrets(String postgres, String ingest, String survey, String metrics, String optOut) {

    static InternalSecrets in(SuiteHome home) {
        var file = home.internalSecrets();
        return PrivateJson.read(file, InternalSecrets.class).orElseGet(() -> {
            var generated = new InternalSecrets(RandomText.ofLength(32), RandomText.ofLength(32),
                    RandomText.ofLength(32), RandomText.ofLength(32), RandomText.ofLength(48));
            PrivateJson.write(file, generated);
            return generated;
        });
    }
}
