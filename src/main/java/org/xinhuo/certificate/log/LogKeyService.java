package org.xinhuo.certificate.log;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.xinhuo.certificate.log.tree.Checkpoint;
import org.xinhuo.certificate.log.tree.Verifier;
import org.xinhuo.certificate.paper.seal.NoteSigner;
import org.xinhuo.shared.AtOnce;
import org.xinhuo.shared.Setting;

/**
 * Who signs the log: the key in the file that the institution names, and until it names one a specimen that is made once
 * for a database and says so in its name. The public half of every key that ever signed is kept and published; its name
 * is kept with it, so a log goes on under its name when the site moves.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class LogKeyService {

    private static final String SPECIMEN = "specimen";

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    private Signing signing;

    LogKeyService() {}

    LogKeyService(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** A key at work under its name. */
    record Signing(NoteSigner signer, Verifier verifier) {

        String signed(long size, byte[] root) {
            String text = new Checkpoint(verifier.name(), size, root).text();
            return verifier.note(text, signer.sign(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private record Kept(String name, Verifier verifier, String privateKey) {}

    /** @throws IllegalStateException says what is wrong with the file */
    synchronized Signing signing() {
        if (signing == null) {
            signing = Setting.LOG_KEY.find().map(this::institution).orElseGet(this::specimen);
        }
        return signing;
    }

    /** The public keys, oldest first. */
    List<Verifier> published() {
        return kept().stream().map(Kept::verifier).toList();
    }

    private Signing institution(String file) {
        NoteSigner own;
        try {
            own = NoteSigner.ofPem(Files.readString(Path.of(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("XINHUO_LOG_KEY " + file + ": " + e.getMessage(), e);
        }
        Predicate<Kept> same = kept -> Arrays.equals(kept.verifier().key(), own.publicKey());
        if (find(same).isEmpty()) {
            String name = find(kept -> !kept.name().equals(SPECIMEN))
                    .map(before -> before.verifier().name())
                    .orElseGet(LogKeyService::site);
            Verifier verifier = new Verifier(name, own.publicKey());
            keep(new Kept(verifier.id(), verifier, ""));
        }
        return new Signing(own, find(same).orElseThrow().verifier());
    }

    /** Two nodes may begin at once: the first to keep its key has made it for both. */
    private Signing specimen() {
        Predicate<Kept> specimen = kept -> kept.name().equals(SPECIMEN);
        if (find(specimen).isEmpty()) {
            byte[] made = NoteSigner.make(new SecureRandom());
            Verifier verifier =
                    new Verifier(site() + "/" + SPECIMEN, NoteSigner.of(made).publicKey());
            keep(new Kept(SPECIMEN, verifier, Base64.getEncoder().encodeToString(made)));
        }
        Kept kept = find(specimen).orElseThrow();
        return new Signing(NoteSigner.of(Base64.getDecoder().decode(kept.privateKey())), kept.verifier());
    }

    /** The address of the log without its scheme, as C2SP asks for. */
    private static String site() {
        String base = Setting.PUBLIC_URL.orElse("http://localhost:8080");
        return base.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "") + "/log";
    }

    private Optional<Kept> find(Predicate<Kept> which) {
        return kept().stream().filter(which).findFirst();
    }

    private List<Kept> kept() {
        return rows().list(
                        row -> new Kept(row.getString(1), Verifier.of(row.getString(2)), row.getString(3)),
                        "select name, verifier, private_key from log_key order by kept_at, name");
    }

    private void keep(Kept key) {
        rows().add(
                        "insert into log_key (name, verifier, private_key, kept_at) values (?, ?, ?, ?)",
                        key.name(),
                        key.verifier().text(),
                        key.privateKey(),
                        clock.instant());
    }

    private AtOnce rows() {
        return new AtOnce(dataSource);
    }
}
