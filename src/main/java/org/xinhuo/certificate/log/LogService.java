package org.xinhuo.certificate.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinhuo.certificate.log.tree.Hashing;
import org.xinhuo.certificate.log.tree.Proof;
import org.xinhuo.certificate.log.tree.TilePath;
import org.xinhuo.certificate.log.tree.Tiles;
import org.xinhuo.certificate.log.tree.Tree;
import org.xinhuo.certificate.log.tree.Verifier;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.StartUpOnly;

/** The log as everybody may read it. Nothing in it names a person, a number or an issuer. */
@ApplicationScoped
@Transactional
public class LogService {

    /** Certificates that are recorded afterwards in one transaction. */
    private static final int TOGETHER = 500;

    @Inject
    private LogEntries entries;

    @Inject
    private LogKeyService keys;

    @Inject
    private PublicLog log;

    /**
     * Where a certificate stands in the log.
     *
     * @param index from 0
     * @param hash what stands there, in hexadecimal digits
     * @param late whether it was issued before there was a log
     */
    public record Entry(long index, String hash, Instant recordedAt, boolean late) {

        /** As people count. */
        public long number() {
            return index + 1;
        }
    }

    /** The newest checkpoint, signed. */
    @OpenToAll
    public String checkpoint() {
        return entries.head().checkpoint();
    }

    /** How many entries there are. */
    @OpenToAll
    public long size() {
        return entries.head().size();
    }

    /** What the log was when it had so many entries: the same words and the same signature whenever it is asked for. */
    @OpenToAll
    public Optional<String> checkpoint(long size) {
        return size < 0 || size > size() ? Optional.empty() : Optional.of(signed(tree(size)));
    }

    private String signed(Tree tree) {
        return keys.signing().signed(tree.size(), tree.root());
    }

    private Tree tree(long size) {
        return new Tree(size, new Tiles(entries::hashes));
    }

    /** That an entry was in the log when it had so many: nothing of what was recorded is in it. */
    @OpenToAll
    public Optional<Proof> proof(long index, long size) {
        if (index < 0 || index >= size || size > size()) {
            return Optional.empty();
        }
        Tree tree = tree(size);
        return Optional.of(new Proof(Optional.empty(), index, tree.path(index), signed(tree)));
    }

    /** A tile, or a bundle of entries, in the bytes of C2SP tlog-tiles. */
    @OpenToAll
    public Optional<byte[]> tile(TilePath tile) {
        if (!tile.isIn(size())) {
            return Optional.empty();
        }
        boolean bundle = tile.level() == TilePath.ENTRIES;
        List<byte[]> hashes = bundle ? entries.entries(tile.first()) : entries.hashes(tile.level(), tile.number());
        ByteBuffer bytes = ByteBuffer.allocate(tile.width() * (Hashing.BYTES + (bundle ? Short.BYTES : 0)));
        for (byte[] hash : hashes.subList(0, tile.width())) {
            if (bundle) {
                bytes.putShort((short) hash.length);
            }
            bytes.put(hash);
        }
        return Optional.of(bytes.array());
    }

    /** Where a certificate is recorded. */
    @OpenToAll
    public Optional<Entry> ofCertificate(long certificateId) {
        return entries.ofCertificate(certificateId)
                .map(entry -> new Entry(entry.place(), entry.hash(), entry.recordedAt(), entry.late()));
    }

    /** The public keys of the log, oldest first; the last one signs. */
    @OpenToAll
    public List<Verifier> keys() {
        return keys.published();
    }

    /**
     * Finds the key before the first certificate needs it, so that a wrong setting is known at the start, and signs the log
     * as it is.
     */
    @StartUpOnly
    public void prepare() {
        LogHead head = entries.hold();
        head.is(head.frontier(), signed(tree(head.size())));
    }

    /**
     * Records certificates of before there was a log.
     *
     * @return how many there were; none when all are recorded
     */
    @StartUpOnly
    public int catchUp() {
        LogHead head = entries.hold();
        if (head.size() >= entries.certificates()) {
            return 0;
        }
        List<LogEntries.Unrecorded> missing = entries.unrecorded(TOGETHER);
        List<PublicLog.Place> places =
                log.append(missing.stream().map(LogService::paper).toList(), true);
        for (int i = 0; i < places.size(); i++) {
            log.keep(places.get(i), missing.get(i).id());
        }
        return places.size();
    }

    private static LogPaper paper(LogEntries.Unrecorded one) {
        return new LogPaper(
                fields(one.fields()),
                one.token(),
                Optional.ofNullable(one.signedBy()),
                one.issuedAt(),
                Optional.of(one.sha256()));
    }

    private static Map<String, String> fields(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return object.keySet().stream().collect(Collectors.toMap(name -> name, object::getString));
        }
    }
}
