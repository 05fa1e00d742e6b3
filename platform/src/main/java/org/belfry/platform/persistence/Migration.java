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
import org.belfry.datasource.JdbcUrl;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationCheck;
import org.eclipse.microprofile.config.Config;

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
  @Inject private Config config;
  @Inject private DataSource dataSource;
  @Inject private Instance<DatabaseRule> rules;
  @Inject private Instance<Schema> schemas;
  @Inject private Event<SchemaMigrated> migrated;

  @PostConstruct
  void run() {
    configurationCheck.run();
    Configuration configuration = new Configuration(config);
    JdbcUrl url = DatabaseSettings.of(configuration).url();
    ConfigurationCheck.require(
        new DatabaseCheck(url, dataSource).fault(rules, configuration).stream().toList());
    SchemaMigration migration = new SchemaMigration(dataSource);
    migration.prepare();
    schemas.stream()
        .sorted(Comparator.comparing(Schema::prefix))
        .forEach(schema -> migration.run(schema.prefix(), schema.location()));
    migrated.fire(new SchemaMigrated());
  }
}
