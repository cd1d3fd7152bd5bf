package org.xinhuo.certificate.paper.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.xinhuo.certificate.paper.plate.Ink;
import org.xinhuo.certificate.paper.plate.Tail;

/**
 * The signature of one file. It covers the whole file and allows no change at all (ISO 32000-1, 12.8.2.2), so whatever is
 * added later breaks it.
 */
public final class Seal {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "'D:'yyyyMMddHHmmss'+08''00'''", Locale.ROOT)
            .withZone(SealField.ZONE);

    /** Room for three numbers of ten digits. */
    private static final String RANGE = " ".repeat(33);

    private final Signatory signatory;
    private final Tail tail;
    private final int object;
    private int range;
    private int contents;

    private Seal(Signatory signatory, Tail tail) {
        this.signatory = signatory;
        this.tail = tail;
        object = tail.next();
    }

    /**
     * Leaves room in a file for its signature.
     *
     * @param name of the organisation that issues
     * @param at when it is signed
     */
    public static Seal in(Tail tail, Signatory signatory, String name, Instant at) {
        Seal seal = new Seal(signatory, tail);
        seal.write(name, at);
        return seal;
    }

    private void write(String name, Instant at) {
        Ink ink = tail.begin(object)
                .put("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name")
                .text(name)
                .put("/M")
                .text(written(at))
                .put("/ByteRange [0 ");
        range = tail.place();
        ink.put(RANGE).put("]/Contents ");
        contents = tail.place();
        ink.put("<" + "0".repeat(2 * signatory.most()) + ">");
        ink.put("/Reference[<</Type/SigRef/TransformMethod/DocMDP"
                + "/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]>>");
        tail.end();
    }

    /** A moment, as a file says it. */
    static String written(Instant moment) {
        return TIME.format(moment);
    }

    /** The number of the signature. */
    public int object() {
        return object;
    }

    /** Signs the file, of which nothing is missing but this. */
    public void sign() {
        int after = contents + 2 * signatory.most() + 2;
        tail.over(range, ascii(contents + " " + after + " " + (tail.place() - after)));
        byte[] signature = signatory.sign(tail.digestWithout(contents, after));
        tail.over(contents + 1, ascii(HexFormat.of().formatHex(signature)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
