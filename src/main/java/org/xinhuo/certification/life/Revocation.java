package org.xinhuo.certification.life;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.xinhuo.certification.Credential;

/** A revocation (撤销) that one officer proposed; another one confirms or drops it. Until then nothing has changed. */
@Entity
public class Revocation extends Proposal {

    private String remark;

    protected Revocation() {}

    Revocation(Credential credential, String reason, String remark, long proposedBy, Instant now) {
        super(credential, reason, proposedBy, now);
        this.remark = remark;
    }

    void confirm(long by, Instant now) {
        decide(by, now);
    }

    /** For officers only. */
    public String getRemark() {
        return remark;
    }
}
