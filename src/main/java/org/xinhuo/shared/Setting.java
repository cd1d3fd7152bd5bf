package org.xinhuo.shared;

import java.util.Optional;

/**
 * What whoever runs the application may set: an environment variable, or a system property of the same name for
 * tests. Everything has a default, so that nothing must be set to try it out.
 */
public enum Setting {
    /** JDBC address of the database; the embedded Derby when absent. */
    DB_URL,
    DB_USER,
    DB_PASSWORD,
    /** {@code true} fills an empty database with generated sample people, marked as samples. */
    SAMPLE_DATA,
    /**
     * How many days the clock is ahead, so that what takes weeks, such as a certification round, can be tried to its end;
     * ignored without {@link #SAMPLE_DATA}.
     */
    DAYS_AHEAD,
    /** Address under which strangers reach this application; printed in every QR code. */
    PUBLIC_URL,
    /** {@code true} where a proxy stands before the application and overwrites {@code X-Forwarded-For}. */
    BEHIND_PROXY,
    /** A folder of further courses, read beside those of the application. */
    COURSES,
    /** A folder of further schemes, read beside those of the application. */
    CERTIFICATES,
    /** A folder of further TrueType faces, for characters of names that the faces of the application have not. */
    FONTS,
    /** A PKCS#12 file with the key that signs certificates and its chain; a specimen is made when absent. */
    SIGNING_KEY,
    /** A configuration of the JDK's PKCS#11 provider, where the key is in a device; not beside {@link #SIGNING_KEY}. */
    SIGNING_DEVICE,
    /** Which key of the device, where it has several. */
    SIGNING_ALIAS,
    /** Password of the file, or PIN of the device. */
    SIGNING_PASSWORD,
    /** A PKCS#12 file with the key that signs what machines read of certificates; that of the paper does when absent. */
    CREDENTIAL_KEY,
    CREDENTIAL_PASSWORD,
    /** Address of a time-stamping authority (RFC 3161); certificates carry no time stamp when absent. */
    TIMESTAMP_URL,
    /** A PEM file with the Ed25519 key that signs the public log of certificates; a specimen is made when absent. */
    LOG_KEY;

    public Optional<String> find() {
        String name = "XINHUO_" + name();
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .filter(value -> !value.isBlank());
    }

    public String orElse(String value) {
        return find().orElse(value);
    }

    public boolean isOn() {
        return find().map(Boolean::parseBoolean).orElse(false);
    }
}
