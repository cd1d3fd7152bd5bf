package org.xinhuo.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** A short word for the present state of everything under {@code /face/}: it changes when a file there does. */
@ApplicationScoped
class FaceVersion {

    @Inject
    private ServletContext context;

    private String version;

    @PostConstruct
    void compute() {
        CRC32 sum = new CRC32();
        for (String path : new TreeSet<>(context.getResourcePaths("/face/"))) {
            try (InputStream file = context.getResourceAsStream(path)) {
                sum.update(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        version = Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    String get() {
        return version;
    }
}
