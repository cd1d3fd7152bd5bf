package org.xinhuo.certificate.paper.seal;

import java.time.Instant;
import java.util.zip.Deflater;
import org.xinhuo.certificate.paper.plate.Ink;
import org.xinhuo.certificate.paper.plate.Tail;

/**
 * A file inside the file: the same certificate for machines (ISO 19005-3, associated files).
 *
 * @param name of the file, in ASCII
 * @param type such as application/jwt
 * @param description what it is, to a person who finds it
 */
public record Attachment(String name, String type, String description, byte[] content) {

    /**
     * Writes it.
     *
     * @param made when it was made
     * @return the number of its specification
     */
    public int writeTo(Tail tail, Instant made, Deflater deflater) {
        int file = tail.next();
        deflater.setStrategy(Deflater.HUFFMAN_ONLY); // signatures and hashes repeat nothing that one could look for
        tail
                .begin(file)
                .put("<</Type/EmbeddedFile/Subtype/" + type.replace("/", "#2F") + "/Params<</Size ")
                .number(content.length)
                .put("/ModDate")
                .text(Seal.written(made))
                .put(">>")
                .stream(content, content.length, deflater);
        deflater.setStrategy(Deflater.DEFAULT_STRATEGY);
        tail.end();
        int specification = tail.next();
        Ink ink = tail.begin(specification)
                .put("<</Type/Filespec/AFRelationship/Data/F")
                .text(name);
        ink.put("/UF").text(name).put("/Desc").text(description);
        ink.put("/EF<</F ").reference(file).put("/UF ").reference(file).put(">>>>");
        tail.end();
        return specification;
    }
}
