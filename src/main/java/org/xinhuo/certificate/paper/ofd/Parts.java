package org.xinhuo.certificate.paper.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.io.XMLWriter;

/**
 * The parts of one file in the ZIP that OFD is. ofdrw has a packer of its own, which goes by way of a folder on the disk
 * and the clock: then the same sheet would not be the same bytes.
 */
final class Parts {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    record Part(String path, byte[] bytes) {}

    Parts add(String path, byte[] bytes) {
        parts.put(path, bytes);
        return this;
    }

    Parts add(String path, Element root) {
        try (var bytes = new ByteArrayOutputStream()) {
            var writer = new XMLWriter(bytes);
            writer.write(DocumentHelper.createDocument(root));
            writer.flush();
            return add(path, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param day on which it says its parts were made */
    byte[] zipped(LocalDate day) {
        try (var bytes = new ByteArrayOutputStream(64 * 1024)) {
            zip(bytes, day);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void zip(OutputStream to, LocalDate day) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(day.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
