/** The pages of the desk: the case whole, the case in short beside a form, and handing work over. They work without JavaScript. */
package org.huifang.desk.web;
