package io.rendezvous.platform.launch;

import java.util.List;
import javax.sql.DataSource;

/** Invented communities to look at and people to sign in as. */
public interface DemoData {

    /** For {@code --no-demo}, and for databases that are not ours to fill. */
    DemoData NONE = new DemoData() {
        @Override
        public void seedIfEmpty(DataSource superuser) {}

        @Override
        public List<DemoPerson> people() {
            return List.of();
        }

        @Override
        public List<DemoPartner> partners() {
            return List.of();
        }
    };

    /** Runs at each start after all migrations; leaves a database that was seeded before as it is. */
    void seedIfEmpty(DataSource superuser);

    /** In the order to show them. */
    List<DemoPerson> people();

    List<DemoPartner> partners();
}
