package org.belfry.platform.identity.setup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.demo.DemoData;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.persistence.transaction.Transactions;

/** Sees to it at start that somebody can sign in. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class IdentityStart {
  @Inject private DemoMode demoMode;
  @Inject private DemoData demoData;
  @Inject private FirstAdministrator firstAdministrator;
  @Inject private Transactions transactions;

  @PostConstruct
  void run() {
    if (demoMode.on()) {
      transactions.runUnhurried(demoData::make);
    } else {
      firstAdministrator.ensure();
    }
  }
}
