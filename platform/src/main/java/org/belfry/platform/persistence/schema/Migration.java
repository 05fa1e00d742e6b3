package org.belfry.platform.persistence.schema;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Comparator;
import javax.sql.DataSource;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationCheck;
import org.belfry.platform.persistence.DatabaseSettings;
import org.belfry.platform.persistence.check.DatabaseCheck;
import org.belfry.platform.persistence.check.DatabaseRule;
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

  private static final Logger LOG = System.getLogger(Migration.class.getName());

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
    DatabaseCheck check = new DatabaseCheck(DatabaseSettings.of(configuration), dataSource);
    ConfigurationCheck.require(check.fault(rules, configuration).stream().toList());
    warn(check);
    SchemaMigration migration = new SchemaMigration(dataSource);
    migration.prepare();
    schemas.stream()
        .sorted(Comparator.comparing(Schema::prefix))
        .forEach(schema -> migration.run(schema.prefix(), schema.location()));
    migrated.fire(new SchemaMigrated());
  }

  private static void warn(DatabaseCheck check) {
    try {
      check.warning().ifPresent(text -> LOG.log(Level.WARNING, text));
    } catch (SQLException failure) {
      throw new IllegalStateException("The database does not say how it is set up.", failure);
    }
  }
}
