package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.account.PeopleService;
import org.xinhuo.certificate.Press;
import org.xinhuo.certificate.SealService;
import org.xinhuo.certificate.log.LogService;
import org.xinhuo.certificate.stamp.StampService;
import org.xinhuo.learning.LearningService;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Setting;

/** What an empty database begins with: the association tree, then sample people or the first administrator's link. */
@ApplicationScoped
class FirstData {

    private static final Logger LOG = Logger.getLogger(FirstData.class.getName());

    @Inject
    private OrganisationService organisations;

    @Inject
    private PeopleService people;

    @Inject
    private SampleData samples;

    @Inject
    private SealService seals;

    @Inject
    private LearningService learning;

    @Inject
    private LogService log;

    @Inject
    private StampService stamps;

    @Inject
    private ContentReport content;

    @ActivateRequestContext
    void fill() {
        organisations.seed();
        seals.prepare();
        learning.keepEditions();
        log.prepare();
        while (log.catchUp() > 0) {
            LOG.info("Certificates of before the log are recorded in it");
        }
        stamps.prepare();
        Press.prepare();
        content.report();
        if (Setting.SAMPLE_DATA.isOn()) {
            samples.fill();
        } else {
            people.inviteFirstAdministrator().ifPresent(FirstData::announce);
        }
    }

    /** The one place where a secret is printed: whoever reads this log owns the machine. It opens once, for seven days. */
    private static void announce(String token) {
        String address = Setting.PUBLIC_URL.orElse("http://localhost:8080") + "/setup.xhtml?token=" + token;
        LOG.log(Level.INFO, "FIRST ADMINISTRATOR 首位管理员 {0}", address);
    }
}
