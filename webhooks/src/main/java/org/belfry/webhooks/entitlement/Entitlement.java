package org.belfry.webhooks.entitlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;

/** Lets a user's subscriptions be notified of messages about an entity. */
@Entity
@Table(name = "hook_entitlement")
class Entitlement {
  @Id private UUID id;
  @Column private String entity;

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "owner_name")
  private String ownerName;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Entitlement() {}

  Entitlement(String entity, UserId owner, String ownerName, Instant now) {
    this.id = Uuid7.at(now);
    this.entity = entity;
    this.ownerId = owner.value();
    this.ownerName = ownerName;
    this.createdAt = now;
  }

  UUID id() {
    return id;
  }

  String entity() {
    return entity;
  }

  String ownerName() {
    return ownerName;
  }

  Instant createdAt() {
    return createdAt;
  }
}
