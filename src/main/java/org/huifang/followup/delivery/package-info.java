/** What follows a delivered parcel: a question that waits in the app, an invitation where the limits allow it, a count where not. */
package org.huifang.followup.delivery;
