package org.belfry.webhooks.delivery.expiry;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.platform.time.Ticker;

/** Gives up deliveries that have had their time. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryTimer {
  @Inject private Transactions transactions;
  @Inject private DeliveryExpiry expiry;
  @Inject private Ticker ticker;

  @PostConstruct
  void start() {
    ticker.everySecond("Expired deliveries stay queued.", this::expire);
  }

  private void expire() {
    int count = transactions.call(expiry::runOnce);
    while (count == DeliveryExpiry.BATCH) {
      count = transactions.call(expiry::runOnce);
    }
  }
}
