package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.certificate.log.LogService;
import org.xinhuo.certificate.log.tree.Verifier;
import org.xinhuo.shared.Setting;

/** 公开日志: what it is, its newest checkpoint, and how anybody checks a certificate by it without asking us. */
@Named
@RequestScoped
public class LogPage {

    @Inject
    private LogService log;

    private final Map<Long, Optional<LogService.Entry>> looked = new HashMap<>();
    private String checkpoint;

    /** The newest, as it is signed. */
    public String getCheckpoint() {
        if (checkpoint == null) {
            checkpoint = log.checkpoint();
        }
        return checkpoint;
    }

    /** How many certificates are recorded. */
    public long getSize() {
        return Long.parseLong(getCheckpoint().lines().skip(1).findFirst().orElseThrow());
    }

    /** Where the files of the log are fetched, without the slash at the end. */
    public String getBase() {
        return Setting.PUBLIC_URL.orElse("http://localhost:8080").replaceFirst("/+$", "");
    }

    public List<Verifier> getKeys() {
        return log.keys();
    }

    /** Whether it is signed with a key that nobody should trust. */
    public boolean isSpecimen() {
        return getCheckpoint().lines().findFirst().orElse("").endsWith("/specimen");
    }

    /** Where a certificate is recorded, for the page that verifies it. */
    public Optional<LogService.Entry> of(long certificateId) {
        return looked.computeIfAbsent(certificateId, log::ofCertificate);
    }
}
