package org.redlines.geodata.publishing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** Hibernate's sessions. It is begun for each publication, for a server that answers has no use of it. */
@Singleton
class Sessions {

    private static final int BATCH = 100;

    private final AgroalDataSource dataSource;

    Sessions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done in one transaction, by entities and by SQL. */
    interface Work<T> {
        T run(StatelessSession session, Connection connection) throws SQLException;
    }

    /** Does the work and commits, or leaves everything as it was when it fails. */
    <T> T inTransaction(Work<T> work) {
        try (SessionFactory factory = begin()) {
            return factory.fromStatelessTransaction(
                    session -> session.doReturningWork(connection -> work.run(session, connection)));
        }
    }

    private SessionFactory begin() {
        Configuration configuration =
                new Configuration().addAnnotatedClass(StoredRecord.class).addAnnotatedClass(StoredShape.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        configuration.getProperties().put(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH);
        return configuration.buildSessionFactory();
    }
}
