package org.belfry.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import javax.sql.DataSource;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationCheck;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;

/**
 * Brings every context's tables up to date before anything uses them. Timers and whatever else
 * works at start name it with {@code @DependsOn(Migration.NAME)}.
 *
 * <p>Several nodes may start at once: Flyway holds a lock in the database while it works.
 */
@Singleton(name = Migration.NAME)
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
  public static final String NAME = "Migration";

  @Inject private Config config;
  @Inject private ConfigurationCheck configurationCheck;
  @Inject private DataSource dataSource;
  @Inject private Instance<Schema> schemas;

  @PostConstruct
  void run() {
    configurationCheck.run();
    if (!DatabaseSettings.of(new Configuration(config)).isH2()) {
      migrate("platform", "org/belfry/platform/persistence/postgresql");
    }
    schemas.stream()
        .sorted(Comparator.comparing(Schema::prefix))
        .forEach(schema -> migrate(schema.prefix(), schema.location()));
  }

  private void migrate(String prefix, String location) {
    Flyway.configure(Thread.currentThread().getContextClassLoader())
        .dataSource(dataSource)
        .locations("classpath:" + location)
        .table(prefix + "_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
