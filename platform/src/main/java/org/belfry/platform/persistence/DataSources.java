package org.belfry.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

@DataSourceDefinition(
    name = DataSources.NAME,
    className = "org.belfry.datasource.BelfryDataSource",
    minPoolSize = 4,
    initialPoolSize = 4,
    maxPoolSize = 48)
@ApplicationScoped
class DataSources {
  static final String NAME = "java:app/jdbc/belfry";

  @Resource(lookup = NAME)
  private DataSource dataSource;

  @Produces
  @ApplicationScoped
  DataSource dataSource() {
    return dataSource;
  }

  @Produces
  @Singleton
  Jdbi jdbi() {
    return JdbiAccess.to(dataSource::getConnection);
  }
}
