package org.belfry.platform.identity.token;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.SparkRole;
import org.belfry.platform.identity.user.User;
import org.jspecify.annotations.Nullable;

/** Lets a program act for a user, within its scopes. Belfry keeps only the token's digest. */
@Entity
@Table(name = "auth_token")
public class AccessToken {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "auth_token_id")
  @SequenceGenerator(name = "auth_token_id", sequenceName = "auth_token_id", allocationSize = 50)
  private long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "user_id")
  private User user;

  @Column(name = "digest")
  private String digest;

  @Column(name = "name")
  private String name;

  @Column(name = "scopes")
  @Convert(converter = ScopesConverter.class)
  private Set<Scope> scopes;

  @Column(name = "application")
  private @Nullable String application;

  @Column(name = "spark_role")
  @Convert(converter = SparkRoleConverter.class)
  private SparkRole sparkRole;

  @Column(name = "demo")
  private boolean demo;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  /** For JPA. */
  protected AccessToken() {}

  AccessToken(User user, String digest, TokenTerms terms, Instant now) {
    this.user = user;
    this.digest = digest;
    this.name = terms.name();
    this.scopes = Set.copyOf(terms.scopes());
    this.application = terms.application();
    this.sparkRole = terms.sparkRole();
    this.createdAt = now;
    this.expiresAt = terms.expiresAt();
  }

  /** A token that everybody knows; let in only while demo mode is on. */
  public static AccessToken ofDemoMode(User user, String digest, TokenTerms terms, Instant now) {
    AccessToken token = new AccessToken(user, digest, terms, now);
    token.demo = true;
    return token;
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public boolean isUsable(Instant now, boolean inDemoMode) {
    return revokedAt == null
        && (expiresAt == null || now.isBefore(expiresAt))
        && (inDemoMode || !(demo || user.isOfDemoMode()));
  }

  /** Whom a request with this token comes from. */
  public Caller caller() {
    return new Caller(
        user.id(),
        user.name(),
        user.roles(),
        scopes,
        application,
        sparkRole,
        Credential.token(user.id(), id));
  }

  long id() {
    return id;
  }

  User user() {
    return user;
  }

  String name() {
    return name;
  }

  Set<Scope> scopes() {
    return scopes;
  }

  @Nullable String application() {
    return application;
  }

  SparkRole sparkRole() {
    return sparkRole;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant expiresAt() {
    return expiresAt;
  }

  @Nullable Instant revokedAt() {
    return revokedAt;
  }
}
