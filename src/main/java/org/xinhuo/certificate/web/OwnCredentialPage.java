package org.xinhuo.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.CopyService;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.certification.life.LifeService.Life;
import org.xinhuo.shared.NotFound;

/** One credential of one's own: its life, and what one may ask for. */
@Named
@RequestScoped
public class OwnCredentialPage {

    @Inject
    private LifeService lives;

    @Inject
    private CertificateService certificates;

    @Inject
    private CopyService copies;

    @Inject
    @ManagedProperty("#{param.id}")
    private String idName;

    private long id;
    private Life life;

    @PostConstruct
    void load() {
        if (idName == null || !idName.matches("\\d{1,18}")) {
            throw new NotFound("credential", idName);
        }
        id = Long.parseLong(idName);
        life = lives.own(id);
    }

    public Life getLife() {
        return life;
    }

    public Certificate getCertificate() {
        return certificates.ofCredentials(List.of(id)).get(id);
    }

    /** Whether its file is handed out today. */
    public boolean isHandedOut() {
        Certificate certificate = getCertificate();
        return certificate != null && Withheld.isHandedOut(life.status(), certificate.isReplaced());
    }

    /** Whether the certificate can be taken as OFD, too. */
    public boolean isOfdOffered() {
        Certificate certificate = getCertificate();
        return certificate != null && copies.hasOfd(certificate);
    }
}
