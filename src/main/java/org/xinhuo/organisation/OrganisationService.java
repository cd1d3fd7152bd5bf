package org.xinhuo.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.StartUpOnly;

/** The association tree: looked up by everyone, filled once when the database is empty. */
@ApplicationScoped
@Transactional
public class OrganisationService {

    @Inject
    private Organisations organisations;

    /** Puts the association tree into an empty database; does nothing to one that has it. */
    @StartUpOnly
    public void seed() {
        if (organisations.any()) {
            return;
        }
        Map<String, Organisation> byCode = new HashMap<>();
        for (OrganisationSeed seed : OrganisationSeed.all()) {
            Organisation organisation =
                    new Organisation(seed, seed.parent().map(byCode::get).orElse(null));
            byCode.put(seed.code(), organisation);
            organisations.add(organisation);
        }
    }

    @OpenToAll
    public Optional<Organisation> find(String code) {
        return organisations.find(code);
    }

    @OpenToAll
    public Optional<Organisation> find(long id) {
        return organisations.find(id);
    }

    /** The organisations at and below a path, in the order of the tree. */
    @OpenToAll
    public List<Organisation> listWithin(String path) {
        return organisations.listWithin(path);
    }

    /** The associations of province rank, in the order of the tree. */
    @OpenToAll
    public List<Organisation> listOfProvinceRank() {
        return organisations.listOfProvinceRank();
    }

    /** The organisations at these paths, by path. */
    @OpenToAll
    public Map<String, Organisation> byPath(Collection<String> paths) {
        return organisations.byPath(paths);
    }
}
