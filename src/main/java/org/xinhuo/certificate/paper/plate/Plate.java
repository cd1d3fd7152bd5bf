package org.xinhuo.certificate.paper.plate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.xref.NormalXReference;
import org.apache.pdfbox.pdfparser.xref.XReferenceEntry;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Everything that is the same in all files printed from one paper, laid out as the beginning of each of them: faces,
 * drawings, words, the order of reading, packed once, the small objects together. A file is the plate and behind it a {@link Tail}. Never changes;
 * shared by all threads.
 */
public final class Plate {

    private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
    /** Bytes of an entry in the table of objects. */
    static final int ENTRY = 6;

    private static final byte[] END = "\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final MessageDigest digest;
    private final String sha256;
    private final byte[] table;
    private final int objects;
    private final Map<Integer, byte[]> open;
    private final Map<COSBase, Integer> numbers;

    private Plate(Slices slices, Map<COSBase, Integer> numbers) {
        bytes = slices.plate.toByteArray();
        digest = newDigest();
        digest.update(bytes);
        sha256 = HexFormat.of().formatHex(copy(digest).digest());
        objects = slices.objects;
        table = slices.table.bytes();
        open = slices.open;
        this.numbers = numbers;
    }

    /**
     * Lays out a document as a plate.
     *
     * @param open dictionaries of the document, its catalog among them, that each file completes and that are not in the
     *     plate
     */
    public static Plate of(PDDocument document, List<COSDictionary> open) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream(64 * 1024);
        Map<Integer, Long> offsets = new HashMap<>();
        Map<COSBase, Integer> numbers = new IdentityHashMap<>();
        COSWriter writer = new COSWriter(written, CompressParameters.NO_COMPRESSION) {
            @Override
            protected void addXRefEntry(XReferenceEntry entry) {
                super.addXRefEntry(entry);
                if (entry instanceof NormalXReference object) {
                    int number = (int) object.getReferencedKey().getNumber();
                    offsets.put(number, object.getByteOffset());
                    COSBase base = object.getObject();
                    numbers.put(base instanceof COSObject reference ? reference.getObject() : base, number);
                }
            }
        };
        writer.write(document);
        numbers.keySet().removeIf(object -> open.stream().noneMatch(one -> one == object));
        return new Plate(new Slices(written.toByteArray(), offsets, numbers), numbers);
    }

    /** The objects of a written file: streams as they are, the small ones packed together, and the open ones apart. */
    private static final class Slices {

        private final ByteArrayOutputStream plate = new ByteArrayOutputStream(64 * 1024);
        private final Map<Integer, byte[]> open = new HashMap<>();
        private final Map<Integer, String> small = new LinkedHashMap<>();
        private final Ink table;
        private final int objects;

        Slices(byte[] file, Map<Integer, Long> places, Map<COSBase, Integer> numbers) {
            int pack =
                    places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
            objects = pack + 1;
            int[] offsets = new int[objects];
            plate.writeBytes(HEADER.getBytes(StandardCharsets.ISO_8859_1));
            places.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(place -> {
                int number = place.getKey();
                int from = place.getValue().intValue();
                int to = end(file, from, places);
                int head = (number + " 0 obj\n").length();
                String object =
                        new String(file, from + head, to - END.length - from - head, StandardCharsets.ISO_8859_1);
                if (numbers.containsValue(number)) {
                    open.put(
                            number,
                            object.substring(0, object.lastIndexOf(">>")).getBytes(StandardCharsets.ISO_8859_1));
                } else if (object.endsWith("endstream")) {
                    offsets[number] = plate.size();
                    plate.write(file, from, to - from);
                } else {
                    small.put(number, object);
                }
            });
            offsets[pack] = plate.size();
            plate.writeBytes(packed(pack));
            table = new Ink(ENTRY * objects);
            List<Integer> inPack = List.copyOf(small.keySet());
            for (int number = 0; number < objects; number++) {
                int index = inPack.indexOf(number);
                if (index < 0) {
                    entry(table, number == 0 ? 0 : 1, offsets[number], 0);
                } else {
                    entry(table, 2, pack, index);
                }
            }
        }

        private byte[] packed(int pack) {
            StringBuilder index = new StringBuilder();
            StringBuilder all = new StringBuilder();
            small.forEach((number, object) -> {
                index.append(number).append(' ').append(all.length()).append(' ');
                all.append(object).append('\n');
            });
            Ink ink = new Ink(8 * 1024);
            ink.number(pack).put(" 0 obj\n<</Type/ObjStm/N ").number(small.size());
            ink.put("/First ").number(index.length());
            byte[] content = index.append(all).toString().getBytes(StandardCharsets.ISO_8859_1);
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
            try {
                return ink.stream(content, content.length, deflater).put(END).bytes();
            } finally {
                deflater.end();
            }
        }

        private static int end(byte[] file, int from, Map<Integer, Long> places) {
            int to = (int) places.values().stream()
                    .mapToLong(place -> place > from ? place : file.length)
                    .min()
                    .orElse(file.length);
            while (!Arrays.equals(file, to - END.length, to, END, 0, END.length)) {
                to--;
            }
            return to;
        }
    }

    /**
     * An entry of the table of objects (ISO 32000-1, 7.5.8).
     *
     * @param kind 0 for none, 1 for one at a place, 2 for one in a pack
     */
    static void entry(Ink ink, int kind, int place, int index) {
        ink.put(new byte[] {
            (byte) kind, (byte) (place >> 16), (byte) (place >> 8), (byte) place, (byte) (index >> 8), (byte) index
        });
    }

    /** The beginning of the file, not to be changed. */
    byte[] raw() {
        return bytes;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** SHA-256 of its bytes in hexadecimal digits, which is its name. */
    public String sha256() {
        return sha256;
    }

    /** A hash that has seen the plate. */
    MessageDigest digest() {
        return copy(digest);
    }

    /** One more than the highest number of its objects, the open ones among them. */
    int objects() {
        return objects;
    }

    /** Its part of the table of objects, in which the open ones have no place yet. */
    byte[] table() {
        return table;
    }

    /** The number of an open dictionary. */
    public int number(COSDictionary dictionary) {
        return numbers.get(dictionary);
    }

    /** An open dictionary as far as it is the same in all files. */
    byte[] open(int number) {
        return open.get(number);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
