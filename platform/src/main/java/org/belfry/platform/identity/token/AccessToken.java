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
import java.util.stream.Collectors;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.identity.user.RolesConverter;
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
  private String kind;

  @Column(name = "parent_id")
  private @Nullable Long parentId;

  @Column(name = "roles")
  @Convert(converter = RolesConverter.class)
  private @Nullable Set<String> roles;

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

  /**
   * What a token was made with.
   *
   * @param parent the token, null if it was none
   * @param roles all that the new token may have of its user's, null for whatever the user has
   */
  record Origin(@Nullable AccessToken parent, @Nullable Set<String> roles) {
    static final Origin NONE = new Origin(null, null);
  }

  AccessToken(User user, String digest, TokenTerms terms, Origin origin, Instant now) {
    this.user = user;
    this.digest = digest;
    this.name = terms.name();
    this.scopes = Set.copyOf(terms.scopes());
    this.application = terms.application();
    this.kind = terms.kind();
    this.createdAt = now;
    this.expiresAt = terms.expiresAt();
    this.parentId = origin.parent() == null ? null : origin.parent().id();
    this.roles = origin.roles() == null ? null : Set.copyOf(origin.roles());
  }

  /** A token that everybody knows; let in only while demo mode is on. */
  public static AccessToken ofDemoMode(User user, String digest, TokenTerms terms, Instant now) {
    AccessToken token = new AccessToken(user, digest, terms, Origin.NONE, now);
    token.demo = true;
    return token;
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public boolean isUsable(Instant now, boolean inDemoMode) {
    return isOpen(now) && (inDemoMode || !(demo || user.isOfDemoMode()));
  }

  /** Whether it is neither revoked nor over. */
  boolean isOpen(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  boolean isOf(UserId owner) {
    return user.id().equals(owner);
  }

  /** Whom a request with this token comes from. */
  public Caller caller() {
    return new Caller(
        user.id(),
        user.name(),
        effectiveRoles(),
        scopes,
        application,
        kind,
        Credential.token(user.id(), id));
  }

  private Set<String> effectiveRoles() {
    Set<String> all = user.roles();
    return roles == null
        ? all
        : roles.stream().filter(all::contains).collect(Collectors.toUnmodifiableSet());
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

  /** All that it may have of its user's; null for whatever the user has. */
  @Nullable Set<String> roles() {
    return roles;
  }

  @Nullable String application() {
    return application;
  }

  /** See {@link org.belfry.platform.identity.TokenKinds}. */
  String kind() {
    return kind;
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
