package org.belfry.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import javax.sql.DataSource;
import org.belfry.platform.configuration.ConfigurationCheck;

/**
 * Brings every context's tables up to date before anything uses them. Timers and whatever else
 * works at start name it with {@code @DependsOn(Migration.NAME)}.
 */
@Singleton(name = Migration.NAME)
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
  public static final String NAME = "Migration";

  @Inject private ConfigurationCheck configurationCheck;
  @Inject private DataSource dataSource;
  @Inject private Instance<Schema> schemas;
  @Inject private Event<SchemaMigrated> migrated;

  @PostConstruct
  void run() {
    configurationCheck.run();
    SchemaMigration migration = new SchemaMigration(dataSource);
    migration.prepare();
    schemas.stream()
        .sorted(Comparator.comparing(Schema::prefix))
        .forEach(schema -> migration.run(schema.prefix(), schema.location()));
    migrated.fire(new SchemaMigrated());
  }
}
