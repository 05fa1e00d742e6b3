package org.belfry.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.client.MessageDraft;
import org.belfry.notifications.client.MessageView;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Posting;
import org.belfry.notifications.notification.State;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.text.Ellipsis;

/** Sends messages from one user to another's inbox. */
@ApplicationScoped
class Messaging {
  private static final String TYPE = "Message";
  private static final int MAX_TITLE = 140;
  private static final int MAX_NAME = 255;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Inject private Users users;
  @Inject private Posting posting;

  /**
   * @throws NoSuchAddressee if nobody has that name
   */
  @Transactional
  MessageView send(MessageDraft draft, Caller sender) {
    Faults faults = new Faults();
    faults.required("to", draft.to(), MAX_NAME);
    faults.throwIfAny();
    User addressee = users.byName(draft.to()).orElseThrow(() -> new NoSuchAddressee(draft.to()));
    Notice notice =
        Notice.of(new Content(TYPE, title(draft.text()), draft.text(), null))
            .from(Origin.user(sender.userId().value()));
    Notification sent = posting.post(notice, State.NEW, addressee.id());
    return new MessageView(addressee.name(), draft.text(), sent.createdAt());
  }

  /** The text in a line, its beginning if it is long. */
  static String title(String text) {
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    return Ellipsis.fit(line, MAX_TITLE);
  }
}
