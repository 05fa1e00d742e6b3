/**
 * The marketplace dialect: customers' tasks and their notifications, in XML and in JSON. Both say
 * the same: a document is an object of JSON, and its XML is made of that by rule, and read by it.
 */
@NullMarked
package org.belfry.tasks.dialect.marketplace;

import org.jspecify.annotations.NullMarked;
