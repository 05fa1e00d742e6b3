package org.belfry.web.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.function.Function;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.persistence.check.DatabaseRule;
import org.eclipse.microprofile.config.Config;

/** The design's rules. Each is proved by a class that breaks it, see {@link RulesTest}. */
final class Rules {
  /** Base packages, which hold events, ports and ids that all contexts share. */
  static final Set<String> PUBLISHED_LANGUAGE =
      Set.of("org.belfry.notifications", "org.belfry.tasks", "org.belfry.webhooks");

  /** The rest of what notifications-api publishes: for programs outside, and the inbox itself. */
  private static final String CLIENT = "org.belfry.notifications.client";

  private static final DescribedPredicate<JavaClass> SPOKEN_WORD =
      resideInAnyPackage(PUBLISHED_LANGUAGE.toArray(String[]::new))
          .or(resideInAPackage(CLIENT))
          .as("a word of the published language");

  private static final String DELIVERY = "org.belfry.webhooks.delivery..";

  private Rules() {}

  static ArchRule contextsNeverSeeEachOther() {
    return noClasses()
        .should(new SeeAnotherContext())
        .because("contexts share the published language, and nothing else");
  }

  /** Contexts, and applications in the same EAR, share it: it brings nothing along. */
  static ArchRule thePublishedLanguageSeesNothingOfBelfry() {
    return noClasses()
        .that(SPOKEN_WORD)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.not(
                SPOKEN_WORD.or(
                    resideInAnyPackage(
                        "java..", "jakarta..", "org.eclipse.microprofile..", "org.jspecify.."))));
  }

  static ArchRule platformSeesNoContext() {
    return noClasses()
        .that()
        .resideInAPackage("org.belfry.platform..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.belfry..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(
                            "org.belfry.platform..",
                            "org.belfry.datasource..",
                            "org.belfry.handshake.."))))
        .because("platform is what every context needs and no context owns");
  }

  static ArchRule nothingSeesTheCompositionRoot() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.belfry.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.belfry.web..");
  }

  static ArchRule featuresNeverImportADialect() {
    return noClasses()
        .that(DescribedPredicate.not(dialect()))
        .and()
        .resideOutsideOfPackage("org.belfry.web..")
        .should()
        .dependOnClassesThat(dialect())
        .because("dialects are windows on features, which know nothing of them");
  }

  /** What others want of it they put into the queue. */
  static ArchRule onlyDeliverySeesDelivery() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(DELIVERY)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DELIVERY)
        .because("features put into webhooks.queue what is to be delivered");
  }

  static ArchRule packagesHaveNoCycles() {
    return slices().matching("org.belfry.(**)").should().beFreeOfCycles();
  }

  static ArchRule noVendorClasses() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.glassfish..",
            "fish.payara..",
            "org.eclipse.persistence..",
            "org.jboss..",
            "org.hibernate..",
            "com.sun..",
            "sun..")
        .because("the same EAR runs on every Jakarta EE server");
  }

  /** Whoever sends many names or tokens would have all requests wait for one another. */
  static ArchRule signingInLoadsNothingInsideACache() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "org.belfry.platform.identity..",
            "org.belfry.platform.cache..",
            "org.belfry.platform.limit..")
        .should()
        .callMethodWhere(
            target(nameMatching("get"))
                .and(target(rawParameterTypes(Object.class, Function.class))))
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("LoadingCache")
        .because("a cache loads under a lock that other keys share");
  }

  static ArchRule onlyTheClockTellsTheTime() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.belfry.platform.time.ClockProducer")
        .should()
        .callMethodWhere(
            target(owner(resideInAPackage("java.time..")))
                .and(target(nameMatching("now|system.*|tick.*"))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(Date.class)
        .because("tests set the injected " + Clock.class.getSimpleName());
  }

  static ArchRule requestsWaitForOthersInOnePlace() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.belfry.platform.outbound..")
        .and()
        .doNotHaveFullyQualifiedName("org.belfry.webhooks.delivery.push.PushClient")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.belfry.platform.outbound.OutboundClient")
        .because("who waits for others goes through AwaitedExchanges, which lets few do so");
  }

  static ArchRule settingsAreListed() {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are settings",
                type ->
                    type.tryGetMethod("of", Configuration.class)
                        .filter(factory -> factory.getRawReturnType().equals(type))
                        .isPresent()))
        .should(BeListed.settings())
        .because("what is not listed is no bean, and its keys are unknown");
  }

  static ArchRule rulesOfTheDatabaseAreListed() {
    return classes()
        .that()
        .implement(DatabaseRule.class)
        .should(BeListed.rulesOfTheDatabase())
        .because("the launcher asks those that are listed, before the server boots");
  }

  static ArchRule rulesOfTheDatabaseNeedNothing() {
    return noFields()
        .that()
        .areDeclaredInClassesThat()
        .implement(DatabaseRule.class)
        .should()
        .beAnnotatedWith(Inject.class)
        .because("the launcher makes them before there are beans");
  }

  static ArchRule onlyConfigurationReadsKeys() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.belfry.datasource..",
            "org.belfry.platform.configuration..",
            "org.belfry.platform.preflight..")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(Config.class)))
                .and(target(nameMatching("get(Optional|Config)?Values?"))))
        .because("a key that is read elsewhere is unknown at the start, and a secret expanded");
  }

  static ArchRule namesSayWhatAClassIs() {
    return classes()
        .should(new HaveTheEndingOfItsKind())
        .because("docs/concepts.md has the words for all that is not of such a kind");
  }

  private static DescribedPredicate<JavaClass> dialect() {
    return resideInAPackage("org.belfry.*.dialect..").as("a dialect");
  }
}
