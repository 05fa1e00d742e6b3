package org.belfry.notifications.dialect.spark;

import java.util.Locale;
import java.util.Set;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.notification.State;
import org.belfry.platform.json.JsonMembers;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** A notification that an application creates for its user. */
record NotificationDraft(Notice notice, State state) {
  private static final Set<String> TYPES = SparkType.MANUAL;

  /**
   * @param application name of the one that creates it
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  static NotificationDraft read(JsonMembers body, @Nullable String application) {
    String type = body.requiredText("Type");
    String message = body.requiredText("Message");
    Links links = new Links(body.text("BrowserUri"), body.text("ResourceUri"));
    boolean read = body.flag("Read").orElse(false);
    Faults faults = body.faults();
    if (faults.isEmpty()) {
      checkType(type, faults);
      checkMessage(message, faults);
    }
    faults.throwIfAny();
    return new NotificationDraft(
        Notice.of(Content.of(type, message)).linkedTo(links).from(Origin.application(application)),
        new State(read, false, null, null, null));
  }

  private static void checkType(String type, Faults faults) {
    if (!TYPES.contains(type)) {
      faults.add(
          new InvalidField(
              "valueNotAllowed",
              "Type",
              type,
              "is General or OperationComplete",
              "Send one of these; all other types are made by Belfry."));
    }
  }

  private static void checkMessage(String message, Faults faults) {
    int length = message.codePointCount(0, message.length());
    if (message.isBlank() || length > NotificationView.MAX_MESSAGE) {
      faults.add(
          new InvalidField(
              "valueTooLong",
              "Message",
              message,
              String.format(Locale.ROOT, "has 1 to %d characters", NotificationView.MAX_MESSAGE),
              String.format(Locale.ROOT, "Send so many; it has %d.", length)));
    }
  }
}
