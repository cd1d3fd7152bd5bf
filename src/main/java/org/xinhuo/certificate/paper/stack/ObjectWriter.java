package org.xinhuo.certificate.paper.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.xinhuo.shared.Sha256;

/**
 * Writes the objects of a PDF one after the other, each as soon as it is known, and remembers of them where they begin. What
 * is the same byte for byte, a face or a background, is written once. PDFBox writes a document when it is whole; ten
 * thousand papers do not fit into memory.
 */
final class ObjectWriter {

    /** What papers have in common comes with the first ones; of later objects only the place is remembered. */
    private static final int REMEMBERED = 5000;

    private final OutputStream out;
    private final Map<String, Integer> known = new HashMap<>();
    private long written;
    private long[] places = new long[1024];
    private int last;

    ObjectWriter(OutputStream out) throws IOException {
        this.out = out;
        // the comment tells transfers that the file is binary
        emit("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A number for an object that is written later. */
    int reserve() {
        last++;
        if (last >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        return last;
    }

    /** Writes an object under the number reserved for it. */
    void put(int number, String body) throws IOException {
        put(number, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void put(int number, byte[] body) throws IOException {
        places[number] = written;
        emit((number + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
        emit(body);
        emit("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes an object and all it refers to, unless the same stands there already. */
    int put(COSBase object) throws IOException {
        return put(object, new HashSet<>());
    }

    /** Writes a page that hangs in the tree of pages. */
    int putPage(COSDictionary page, int tree) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(ascii("<</Type /Page /Parent " + tree + " 0 R\n"));
        writeEntries(page, body, new HashSet<>());
        body.write(ascii(">>"));
        int number = reserve();
        put(number, body.toByteArray());
        return number;
    }

    private int put(COSBase object, Set<COSBase> above) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(object, body, above, true);
        byte[] bytes = body.toByteArray();
        String hash = Sha256.hex(bytes);
        Integer before = known.get(hash);
        if (before != null) {
            return before;
        }
        int number = reserve();
        put(number, bytes);
        if (known.size() < REMEMBERED) {
            known.put(hash, number);
        }
        return number;
    }

    private void write(COSBase object, OutputStream to, Set<COSBase> above, boolean whole) throws IOException {
        if (object instanceof COSObject reference) {
            refer(reference.getObject(), to, above);
        } else if (object instanceof COSStream stream) {
            if (whole) {
                writeStream(stream, to, above);
            } else {
                refer(stream, to, above);
            }
        } else if (object instanceof COSDictionary dictionary) {
            writeDictionary(dictionary, to, above);
        } else if (object instanceof COSArray array) {
            to.write('[');
            for (COSBase one : array) {
                write(one, to, above, false);
                to.write(' ');
            }
            to.write(']');
        } else {
            writeSimple(object, to);
        }
    }

    private void refer(COSBase object, OutputStream to, Set<COSBase> above) throws IOException {
        boolean circle = object == null || !above.add(object);
        if (circle) {
            to.write(ascii("null"));
            return;
        }
        to.write(ascii(put(object, above) + " 0 R"));
        above.remove(object);
    }

    private void writeDictionary(COSDictionary dictionary, OutputStream to, Set<COSBase> above) throws IOException {
        to.write(ascii("<<"));
        writeEntries(dictionary, to, above);
        to.write(ascii(">>"));
    }

    private void writeEntries(COSDictionary dictionary, OutputStream to, Set<COSBase> above) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            entry.getKey().writePDF(to);
            to.write(' ');
            write(entry.getValue(), to, above, false);
            to.write('\n');
        }
    }

    private void writeStream(COSStream stream, OutputStream to, Set<COSBase> above) throws IOException {
        byte[] content;
        try (InputStream in = stream.createRawInputStream()) {
            content = in.readAllBytes();
        }
        COSDictionary dictionary = new COSDictionary(stream);
        dictionary.setInt(COSName.LENGTH, content.length);
        writeDictionary(dictionary, to, above);
        to.write(ascii("\nstream\n"));
        to.write(content);
        to.write(ascii("\nendstream"));
    }

    private static void writeSimple(COSBase object, OutputStream to) throws IOException {
        if (object instanceof COSName name) {
            name.writePDF(to);
        } else if (object instanceof COSInteger number) {
            number.writePDF(to);
        } else if (object instanceof COSFloat number) {
            number.writePDF(to);
        } else if (object instanceof COSBoolean truth) {
            truth.writePDF(to);
        } else if (object instanceof COSString text) {
            COSWriter.writeString(text, to);
        } else {
            to.write(ascii("null"));
        }
    }

    /** Ends the file: where each object begins, and with which to begin reading. */
    void end(int catalog, int info) throws IOException {
        long table = written;
        emit(ascii("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n"));
        for (int number = 1; number <= last; number++) {
            emit(ascii("%010d 00000 n \n".formatted(places[number])));
        }
        emit(ascii("trailer\n<</Size " + (last + 1) + " /Root " + catalog + " 0 R /Info " + info + " 0 R>>\nstartxref\n"
                + table + "\n%%EOF\n"));
        out.flush();
    }

    private void emit(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
