/** What people do who want Belfry to stop answering others; bounded in number and time. */
@NullMarked
package org.belfry.system.attack;

import org.jspecify.annotations.NullMarked;
