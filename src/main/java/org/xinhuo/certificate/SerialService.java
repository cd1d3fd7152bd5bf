package org.xinhuo.certificate;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.xinhuo.shared.AtOnce;

/** Opens the count for an issuer, scheme and year, in a transaction of its own: two may try at once, one does it. */
@ApplicationScoped
class SerialService {

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void open(String issuer, String scheme, int year) {
        new AtOnce(dataSource)
                .add(
                        "insert into certificate_serial (issuer, scheme, issue_year, last_serial) values (?, ?, ?, 0)",
                        issuer,
                        scheme,
                        year);
    }
}
