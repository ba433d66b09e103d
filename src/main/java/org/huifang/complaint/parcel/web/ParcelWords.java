package org.huifang.complaint.parcel.web;

import java.util.Map;
import org.huifang.customer.parcel.Parcel;

/** The tracking service's codes in Chinese and English; a code nobody knows is shown as it is. */
final class ParcelWords {

    private static final Map<Parcel.State, String> STATES = Map.of(
            Parcel.State.POSTED, "已揽收 Posted",
            Parcel.State.IN_TRANSIT, "运输中 In transit",
            Parcel.State.OUT_FOR_DELIVERY, "派送中 Out for delivery",
            Parcel.State.DELIVERED, "已签收 Delivered",
            Parcel.State.RETURNED, "已退回 Returned",
            Parcel.State.LOST, "已确认丢失 Lost",
            Parcel.State.UNKNOWN, "查无此单 No such waybill");

    private static final Map<String, String> SERVICES = Map.of(
            "STANDARD", "标准快递 Standard",
            "EXPRESS", "特快 Express",
            "TIME_CRITICAL", "限时件 Time-critical");

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("PICKED_UP", "揽收 Picked up"),
            Map.entry("ARRIVED", "到达 Arrived"),
            Map.entry("DEPARTED", "离开 Departed"),
            Map.entry("OUT_FOR_DELIVERY", "派送 Out for delivery"),
            Map.entry("DELIVERY_FAILED", "派送未成功 Delivery failed"),
            Map.entry("SIGNED_BY_RECIPIENT", "本人签收 Signed by the recipient"),
            Map.entry("SIGNED_BY_ANOTHER", "他人代签 Signed by somebody else"),
            Map.entry("PUT_IN_LOCKER", "投入快递柜 Put into a locker"),
            Map.entry("DAMAGE_FOUND", "发现破损 Damage found"),
            Map.entry("HELD", "暂扣 Held"),
            Map.entry("MISSORTED", "错分 Missorted"),
            Map.entry("RETURN_BEGUN", "开始退回 Return begun"),
            Map.entry("RETURNED", "已退回寄件人 Returned to the sender"),
            Map.entry("LOSS_CONFIRMED", "确认丢失 Loss confirmed"));

    static String of(Parcel.State state) {
        return STATES.get(state);
    }

    static String ofService(String code) {
        return code == null ? null : SERVICES.getOrDefault(code, code);
    }

    static String ofEvent(String code) {
        return EVENTS.getOrDefault(code, code);
    }

    private ParcelWords() {}
}
