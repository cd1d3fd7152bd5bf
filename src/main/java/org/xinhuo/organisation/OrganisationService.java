package org.xinhuo.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The association tree: looked up by everyone, filled once when the database is empty. */
@ApplicationScoped
@Transactional
public class OrganisationService {

    @Inject
    private Organisations organisations;

    /** Puts the association tree into an empty database; does nothing to one that has it. */
    public void seed() {
        if (organisations.any()) {
            return;
        }
        Map<String, Organisation> byCode = new HashMap<>();
        for (OrganisationSeed.Row row : OrganisationSeed.read()) {
            Organisation organisation =
                    new Organisation(row, row.parent().map(byCode::get).orElse(null));
            byCode.put(row.code(), organisation);
            organisations.add(organisation);
        }
    }

    public Optional<Organisation> find(String code) {
        return organisations.find(code);
    }

    public Optional<Organisation> find(long id) {
        return organisations.find(id);
    }

    /** The organisations at and below a path, in the order of the tree. */
    public List<Organisation> listWithin(String path) {
        return organisations.listWithin(path);
    }
}
