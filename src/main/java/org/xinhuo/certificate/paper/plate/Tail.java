package org.xinhuo.certificate.paper.plate;

import java.security.MessageDigest;
import java.util.Arrays;

/** What is a file's own, behind its {@link Plate}, while it is written. One thread, used once. */
public final class Tail {

    private final Plate plate;
    private final Ink ink = new Ink(24 * 1024);
    private int[] places;
    private int next;

    public Tail(Plate plate) {
        this.plate = plate;
        next = plate.objects();
        places = new int[next + 32];
    }

    /** A number for one more object. */
    public int next() {
        return next++;
    }

    /** Begins an object. */
    public Ink begin(int number) {
        if (number >= places.length) {
            places = Arrays.copyOf(places, 2 * number);
        }
        places[number] = place();
        return ink.number(number).put(" 0 obj\n");
    }

    /** Begins an object that the plate left open: as far as it is the same in all files. */
    public Ink complete(int number) {
        return begin(number).put(plate.open(number));
    }

    public void end() {
        ink.put("\nendobj\n");
    }

    /** Ends a dictionary with a reference. */
    void end(int reference) {
        ink.reference(reference).put(">>");
        end();
    }

    /** Where the next byte stands in the file. */
    public int place() {
        return plate.length() + ink.length();
    }

    /** Writes the table of objects and the end of the file. */
    public void finish(int catalog, int information, String id) {
        int itself = next();
        int start = place();
        begin(itself)
                .put("<</Type/XRef/W[1 3 2]/Size ")
                .number(next)
                .put("/Root ")
                .reference(catalog);
        ink.put("/Info ").reference(information).put("/ID[<" + id + "><" + id + ">]");
        ink.stream(table(), null);
        end();
        ink.put("startxref\n").number(start).put("\n%%EOF\n");
    }

    private Ink table() {
        Ink table = new Ink(Plate.ENTRY * next).put(plate.table());
        for (int number = plate.objects(); number < next; number++) {
            Plate.entry(table, 1, places[number], 0);
        }
        Ink own = new Ink(Plate.ENTRY);
        for (int number = 1; number < plate.objects(); number++) {
            if (places[number] > 0) {
                Plate.entry(own, 1, places[number], 0);
                table.over(Plate.ENTRY * number, own.taken());
            }
        }
        return table;
    }

    /** SHA-256 of the whole file without a part of this tail. */
    public byte[] digestWithout(int from, int to) {
        MessageDigest digest = plate.digest();
        int start = plate.length();
        digest.update(ink.raw(), 0, from - start);
        digest.update(ink.raw(), to - start, ink.length() - (to - start));
        return digest.digest();
    }

    /** Writes over what stands at a place of the file. */
    public void over(int place, byte[] bytes) {
        ink.over(place - plate.length(), bytes);
    }

    public PrintedFile printed() {
        return new PrintedFile(plate, ink.bytes());
    }
}
