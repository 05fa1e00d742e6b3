/**
 * The inbox: one model of notifications, and dialects that are windows on it. {@code mailbox},
 * {@code notification}, {@code mailing}, {@code listing}, {@code archive}, {@code snooze}, {@code
 * preference}, {@code live}, {@code retention}, {@code polling}, {@code link}, {@code message} and
 * {@code task} are features; dialects use them, and they know nothing of dialects.
 *
 * <p>What is what, where a dialect has a word for it. In the inbox dialect, {@code data} with a
 * type of its own is shown as it is; else the members in this table precede it.
 *
 * <table>
 * <caption>One model and the words of its dialects</caption>
 * <tr><th>model</th><th>mywork</th><th>spark</th><th>inbox</th></tr>
 * <tr><td>number</td><td>id</td><td>last 12 digits of Id</td><td></td></tr>
 * <tr><td>id</td><td></td><td></td><td>id, data.id</td></tr>
 * <tr><td>arrivedAt</td><td></td><td>first 14 digits of Id</td><td></td></tr>
 * <tr><td>owner</td><td></td><td>RecipientId</td><td></td></tr>
 * <tr><td>content.type</td><td>made of entity and action</td>
 *     <td>Type; General if spark has no such type</td><td>type, data.type</td></tr>
 * <tr><td>content.title</td><td>title</td><td>Message, its first 140 characters</td>
 *     <td>data.title</td></tr>
 * <tr><td>content.description</td><td>description</td><td></td><td>data.description</td></tr>
 * <tr><td>content.data</td><td></td><td></td><td>data</td></tr>
 * <tr><td>links.browserUri</td><td>url, item.url</td><td>BrowserUri</td><td>data.url</td></tr>
 * <tr><td>links.resourceUri</td><td></td><td>ResourceUri</td><td>data.resource_uri</td></tr>
 * <tr><td>origin.application</td><td>application</td><td>SenderApplication</td>
 *     <td>data.application</td></tr>
 * <tr><td>origin.senderId</td><td></td><td>SenderId</td><td>data.sender_id</td></tr>
 * <tr><td>origin.applicationLinkId</td><td>applicationLinkId</td><td></td><td></td></tr>
 * <tr><td>origin.entity, action, globalId</td><td>entity, action, globalId</td><td></td>
 *     <td>data.entity, data.action, data.global_id</td></tr>
 * <tr><td>subject.title, url, iconUrl</td><td>item</td><td></td>
 *     <td>data.item_title, data.item_url</td></tr>
 * <tr><td>subject.groupingId, aggregateKey</td><td>groupingId, aggregateKey</td><td></td>
 *     <td>data.grouping_id</td></tr>
 * <tr><td>metadata, pinned, progress</td><td>metadata, pinned, status</td><td></td>
 *     <td>data.metadata, data.pinned, data.status</td></tr>
 * <tr><td>readAt</td><td>read</td><td>Read, ReadTimestamp</td><td>read_at</td></tr>
 * <tr><td>createdAt</td><td>created</td><td>CreatedTimestamp</td><td>created_at</td></tr>
 * <tr><td>updatedAt</td><td>updated</td><td></td><td>updated_at</td></tr>
 * <tr><td>archivedAt, snoozedUntil</td><td colspan="3">not there until it comes back</td></tr>
 * </table>
 *
 * <p>What is archived or snoozed is out of the inbox: no list has it, no count counts it, and in
 * the dialects its id is unknown. The native API still has it at its address, and lists it at
 * {@code archived} and {@code snoozed}. What its owner takes back is as it was. What comes back by
 * itself arrives once more, unread, unseen and with a new number, so that clients of mywork that
 * poll for what is after the last number find it; its {@code id} stays. That happens when a snooze
 * ends, and when the application that sent it tells something new under the same {@code globalId}.
 *
 * <p>A notification of which a task was made has the status that the task has, in the inbox and
 * where it was put away.
 *
 * <p>What its owner mutes, a type or a group, goes into the archive as it arrives, also when it is
 * told anew. Who sends it is answered as ever. Quiet hours concern live updates only.
 */
@NullMarked
package org.belfry.notifications;

import org.jspecify.annotations.NullMarked;
