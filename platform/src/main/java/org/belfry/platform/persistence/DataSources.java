package org.belfry.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;
import org.belfry.platform.persistence.transaction.TransactionConnections;
import org.jdbi.v3.core.Jdbi;

@DataSourceDefinition(
    name = DataSources.NAME,
    className = "org.belfry.datasource.BelfryDataSource",
    minPoolSize = DatabaseSettings.LEAST_CONNECTIONS,
    initialPoolSize = DatabaseSettings.LEAST_CONNECTIONS,
    // belfry.jar takes the one that is configured instead.
    maxPoolSize = DatabaseSettings.DEFAULT_POOL_SIZE,
    // All but the first are for Payara; other servers have settings of their own for the same. A
    // connection that has died is replaced with all others, not handed out, and nobody waits long
    // for one. The table has one row everywhere. All connections are alike, so none has to match;
    // and statements need no wrappers, which look up methods by reflection with each value of a
    // type such as UUID.
    properties = {
      "applicationName=belfry",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=information_schema.information_schema_catalog_name",
      "fish.payara.fail-all-connections=true",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      "fish.payara.max-wait-time-in-millis=5000",
      "fish.payara.match-connections=false",
      "fish.payara.wrap-jdbc-objects=false"
    })
@ApplicationScoped
class DataSources {
  static final String NAME = "java:app/jdbc/belfry";

  @Resource(lookup = NAME)
  private DataSource dataSource;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Produces
  @ApplicationScoped
  DataSource dataSource() {
    return dataSource;
  }

  @Produces
  @Singleton
  TransactionConnections connections() {
    return new TransactionConnections(dataSource, transactions);
  }

  @Produces
  @Singleton
  Jdbi jdbi(TransactionConnections connections) {
    return JdbiAccess.to(connections);
  }
}
