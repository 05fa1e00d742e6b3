package org.belfry.web.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.ServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.UriInfo;
import org.belfry.platform.body.BodyFeature;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.rest.access.AccessFeature;

/** Those about requests: who takes them, reads their bodies, and knows where they come from. */
final class RequestRules {
  private RequestRules() {}

  static ArchRule everyResourceMethodSaysWhoMayCallIt() {
    return methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces()
        .should()
        .beAnnotatedWith(RequiresScope.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class);
  }

  /** They know neither the public address nor what proxies did to the request's. */
  static ArchRule onlyPublicLinksMakesAbsoluteUris() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.belfry.platform.rest.PublicLinks")
        .and()
        .resideOutsideOfPackage("org.belfry.platform.request")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(UriInfo.class)))
                .and(target(nameMatching("get(BaseUri|AbsolutePath|RequestUri).*|resolve"))))
        .orShould()
        .callMethodWhere(
            target(owner(assignableTo(ServletRequest.class)))
                .and(target(nameMatching("getRequestURL|getServerName|getServerPort|getScheme"))))
        .because("links begin with belfry.public-url, and take text as one segment");
  }

  static ArchRule resourcesTakeBodiesThatWereRead() {
    return methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces()
        .should(new TakeABodyThatWasRead())
        .because("a body is read whole, within limits, before anybody binds it");
  }

  static ArchRule applicationsHaveTheReaderOfBodies() {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are applications",
                type ->
                    type.getRawSuperclass()
                        .filter(parent -> parent.isEquivalentTo(Application.class))
                        .isPresent()))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(BodyFeature.class)
        .andShould()
        .dependOnClassesThat()
        .areAssignableTo(AccessFeature.class);
  }

  static ArchRule jsonIsParsedInOnePlace() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("org.belfry.platform.json", "org.belfry.platform.body")
        .should()
        .callMethodWhere(
            target(nameMatching("create(Reader|Parser)(Factory)?"))
                .and(target(owner(resideInAPackage("jakarta.json..")))))
        .orShould()
        .callMethodWhere(
            target(owner(assignableTo(Jsonb.class)))
                .and(target(nameMatching("fromJson")))
                .and(
                    DescribedPredicate.describe(
                        "of a stream",
                        call ->
                            !call.getTarget()
                                .getRawParameterTypes()
                                .get(0)
                                .isEquivalentTo(String.class))))
        .orShould()
        .callMethodWhere(
            target(nameMatching("getInputStream|getReader|getEntityStream"))
                .and(
                    target(
                        owner(
                            assignableTo(ServletRequest.class)
                                .or(assignableTo(ContainerRequestContext.class))))))
        .because("parsers read on for ever, and take what is malformed, each in its own way");
  }

  static ArchRule onlyOnePlaceKnowsWhereARequestComesFrom() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.belfry.platform.request..")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(ServletRequest.class)))
                .and(target(nameMatching("getRemote(Addr|Host)"))))
        .because("behind a proxy that is the proxy: ClientAddress tells");
  }

  static ArchRule resourcesOpenNoTransactions() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Path.class)
        .should()
        .beAnnotatedWith(Transactional.class)
        .because("use cases are the only place that opens one");
  }

  static ArchRule resourcesAreNoEnterpriseBeans() {
    return noClasses()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .beAnnotatedWith(Singleton.class)
        .orShould()
        .beAnnotatedWith(Stateless.class);
  }
}
