package org.belfry.webhooks.endpoint;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.queue.EndpointLanes;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Endpoints in sets: those of callbacks, and those that are no longer anybody's. */
@Dependent
public class EndpointTable {
  private static final String OF_CALLBACKS =
      """
      SELECT e.owner_id, e.callback_origin, e.id
      FROM UNNEST(CAST(:owners AS BIGINT ARRAY), CAST(:origins AS VARCHAR ARRAY)) AS s(owner, origin)
      JOIN hook_endpoint e ON e.owner_id = s.owner AND e.callback_origin = s.origin
      """;

  private static final String ADD_OF_CALLBACKS =
      """
      INSERT INTO hook_endpoint (id, owner_id, url, secret, previous_secrets, created_at, callback_origin)
      SELECT n.id, k.owner_id, n.origin, k.secret, k.previous_secrets, :now, n.origin
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:owners AS BIGINT ARRAY), CAST(:origins AS VARCHAR ARRAY))
        AS n(id, owner, origin)
      JOIN hook_callback_secret k ON k.owner_id = n.owner
      """;

  private static final String SIGN_CALLBACKS =
      """
      UPDATE hook_endpoint SET previous_secrets = :previous, secret = :secret
      WHERE owner_id = :owner AND callback_origin IS NOT NULL
      """;

  private static final String REMOVE_OF_CALLBACKS =
      "DELETE FROM hook_endpoint WHERE owner_id = :owner AND callback_origin IS NOT NULL";

  private static final String REMOVE_UNUSED =
      """
      DELETE FROM hook_endpoint
      WHERE id = ANY(:ids)
        AND NOT EXISTS (SELECT 1 FROM hook_subscription WHERE endpoint_id = hook_endpoint.id)
      """;

  private final Jdbi jdbi;
  private final EndpointLanes lanes;

  @Inject
  public EndpointTable(Jdbi jdbi, EndpointLanes lanes) {
    this.jdbi = jdbi;
    this.lanes = lanes;
  }

  /** Ids of the endpoints of these servers, as far as there are any. */
  public Map<CallbackServer, UUID> ofCallbacks(Set<CallbackServer> servers) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createQuery(OF_CALLBACKS), List.copyOf(servers))
                .reduceRows(
                    new HashMap<>(),
                    (found, row) -> {
                      found.put(
                          new CallbackServer(
                              row.getColumn("owner_id", Long.class),
                              row.getColumn("callback_origin", String.class)),
                          row.getColumn("id", UUID.class));
                      return found;
                    }));
  }

  /**
   * Adds the endpoints of servers, each of whose owners has a secret by then; returns their ids.
   */
  public Map<CallbackServer, UUID> addOfCallbacks(Set<CallbackServer> missing, Instant now) {
    List<CallbackServer> servers = List.copyOf(missing);
    List<UUID> ids = servers.stream().map(server -> Uuid7.at(now)).toList();
    jdbi.useHandle(
        handle ->
            bind(handle.createUpdate(ADD_OF_CALLBACKS), servers)
                .bindArray("ids", UUID.class, ids)
                .bind("now", now)
                .execute());
    lanes.add(ids);
    Map<CallbackServer, UUID> added = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      added.put(servers.get(i), ids.get(i));
    }
    return added;
  }

  /** Signs a user's callbacks with another secret; both are sealed. */
  public void signCallbacks(long owner, String secret, @Nullable String previous) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SIGN_CALLBACKS)
                .bind("owner", owner)
                .bind("secret", secret)
                .bind("previous", previous)
                .execute());
  }

  public void removeOfCallbacks(long owner) {
    jdbi.useHandle(
        handle -> handle.createUpdate(REMOVE_OF_CALLBACKS).bind("owner", owner).execute());
  }

  /** Removes those that no subscription has any more. */
  public void removeUnused(Collection<UUID> ids) {
    jdbi.useHandle(
        handle -> handle.createUpdate(REMOVE_UNUSED).bindArray("ids", UUID.class, ids).execute());
  }

  private static <T extends SqlStatement<T>> T bind(T statement, List<CallbackServer> servers) {
    return statement
        .bindArray("owners", Long.class, servers.stream().map(CallbackServer::ownerId).toList())
        .bindArray("origins", String.class, servers.stream().map(CallbackServer::origin).toList());
  }
}
