package org.belfry.platform.secret;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.belfry.platform.configuration.StartRefusal;
import org.belfry.platform.persistence.UniqueViolation;
import org.belfry.platform.persistence.schema.SchemaMigrated;
import org.belfry.platform.persistence.transaction.Transactions;
import org.jdbi.v3.core.Jdbi;

/**
 * A text that the first node seals and every start opens. A node with another key would send
 * nothing that others have sealed, and seal what they cannot open; so it does not start.
 */
@ApplicationScoped
class Canary {
  private static final String TEXT = "Whoever can read this has the right key.";

  @Inject private Jdbi jdbi;
  @Inject private SecretBox box;
  @Inject private Transactions transactions;

  void check(@Observes SchemaMigrated migrated) {
    String text = transactions.call(this::find).orElseGet(this::make);
    try {
      box.open(text);
    } catch (UnreadableSecret otherKey) {
      throw StartRefusal.because(new OtherKey(otherKey));
    }
  }

  private Optional<String> find() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT sealed FROM auth_canary WHERE id = 1")
                .mapTo(String.class)
                .findOne());
  }

  /** Of nodes that start together for the first time, one makes it. */
  private String make() {
    try {
      transactions.run(this::add);
    } catch (EJBException refused) {
      if (!UniqueViolation.caused(refused)) {
        throw refused;
      }
    }
    return transactions.call(this::find).orElseThrow();
  }

  private void add() {
    jdbi.useHandle(
        handle ->
            handle.execute("INSERT INTO auth_canary (id, sealed) VALUES (1, ?)", box.seal(TEXT)));
  }
}
