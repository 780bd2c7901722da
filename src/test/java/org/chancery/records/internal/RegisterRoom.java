package org.chancery.records.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.chancery.testing.TestHouse;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Counters and registers on the test run's database, with a clock of one's own and without the rest of the house. */
final class RegisterRoom {
    final DSLContext sql;
    final TransactionTemplate transaction;
    final Numbers numbers;
    final RegisterStore register;

    RegisterRoom(Clock clock) {
        DataSource database = TestHouse.dataSource();
        sql = DSL.using(
                new TransactionAwareDataSourceProxy(database),
                SQLDialect.POSTGRES,
                new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        numbers = new Numbers(new CounterStore(sql), clock);
        register = new RegisterStore(sql, new RegisterNoteStore(sql, clock));
    }
}
