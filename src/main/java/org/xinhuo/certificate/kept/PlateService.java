package org.xinhuo.certificate.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import javax.sql.DataSource;
import org.xinhuo.certificate.paper.plate.Plate;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.shared.AtOnce;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Sha256;

/**
 * The plates that certificates were ever printed from, each once and by its hash. A plate is kept before the first
 * certificate of it, outside of the award: two nodes may keep the same one at once, and one without a certificate harms
 * nobody. What stands on plates, anybody may see: it is the same on every certificate.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PlateService {

    /** In memory, some 35 KB each. */
    private static final int MOST = 200;

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    private final Cache<String, byte[]> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    PlateService() {}

    PlateService(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Keeps a plate unless it is kept already. */
    @OpenToAll
    public void keep(Plate plate) {
        kept.get(plate.sha256(), sha256 -> insert(sha256, plate.bytes()));
    }

    /**
     * The plate as it was kept; not to be changed.
     *
     * @throws IllegalStateException if it is not there, or not as it was
     */
    @OpenToAll
    public byte[] bytes(String sha256) {
        return kept.get(sha256, this::read);
    }

    /** The whole file of a certificate, out of what is kept of it. Who may have it, whoever read that has asked. */
    @OpenToAll
    public byte[] whole(CertificateFile file) {
        return file.plate()
                .map(sha256 -> PrintedFile.joined(bytes(sha256), file.content()))
                .orElseGet(file::content);
    }

    private byte[] insert(String sha256, byte[] content) {
        new AtOnce(dataSource)
                .add(
                        "insert into certificate_plate (sha256, content, kept_at) values (?, ?, ?)",
                        sha256,
                        content,
                        clock.instant());
        return content;
    }

    private byte[] read(String sha256) {
        return new AtOnce(dataSource)
                .list(row -> row.getBytes(1), "select content from certificate_plate where sha256 = ?", sha256).stream()
                        .filter(content -> Sha256.hex(content).equals(sha256))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("The plate " + sha256 + " is missing or changed"));
    }
}
