// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yike {

namespace {

struct Word {
    std::string_view key;
    std::string_view zh;
    std::string_view en;
};

// Each table is in the order of its enum.
constexpr std::array kStatus = {
    Word{"met", "达标", "met"}, Word{"not-met", "未达标", "not met"}, Word{"no-data", "无数据", "no data"},
    Word{"not-applicable", "不适用", "not applicable"}, Word{"advisory", "提示", "advisory"}};
constexpr std::array kCause = {Word{"none", "", ""},
                               Word{"no-facility", "没有设施", "no facility"},
                               Word{"too-small", "设施偏小", "too small"},
                               Word{"out-of-reach", "直线近、步行远", "near in a straight line, far on foot"},
                               Word{"too-far", "距离过远", "too far"},
                               Word{"capacity-exhausted", "容量不足", "capacity exhausted"},
                               Word{"outside-boundary", "仅辖区外有", "only outside the boundary"},
                               Word{"not-open", "停用或未启用", "closed or not yet open"},
                               Word{"missing-function", "缺功能", "missing function"},
                               Word{"below-target", "数值不足", "below the target"},
                               Word{"above-target", "数值超限", "above the limit"},
                               Word{"out-of-date", "未按期更新", "not renewed in time"}};
constexpr std::array kDue = {Word{"none", "未定期限", "no deadline"},
                             Word{"due", "未到期", "due"},
                             Word{"overdue", "逾期", "overdue"},
                             Word{"on-time", "按期达标", "on time"},
                             Word{"met", "已达标", "met"},
                             Word{"passed", "已过期限", "deadline passed"},
                             Word{"continuous", "持续要求", "at all times"}};
constexpr std::array kBinding = {Word{"none", "", ""}, Word{"fixed-minimum", "面积下限", "fixed minimum"},
                                 Word{"per-household", "每百户规则", "per 100 households"}};
constexpr std::array kLevel = {Word{"community", "社区", "community"},
                               Word{"sub-district", "街道", "sub-district"}, Word{"county", "区县", "county"},
                               Word{"city", "全市", "city"}};
constexpr std::array kSetting = {Word{"unknown", "城乡未知", "urban or rural unknown"},
                                 Word{"urban", "城市社区", "urban community"},
                                 Word{"rural", "农村社区", "rural community"}};
constexpr std::array kFacility = {Word{"existing", "在用", "in use"}, Word{"planned", "规划", "planned"},
                                  Word{"closed", "停用", "closed"}};
constexpr std::array kOrigin = {Word{"buildings", "住宅建筑", "residential buildings"},
                                Word{"estates", "住宅小区", "estates"},
                                Word{"raster", "人口栅格", "population raster"},
                                Word{"cells", "人口网格", "population grid cells"},
                                Word{"residential-land", "居住用地", "residential land"},
                                Word{"grid", "面内规则格网", "regular grid in the polygon"},
                                Word{"centroid", "质心", "centroid"}};
constexpr std::array kWalker = {Word{"adult", "成年人", "adult"}, Word{"elder", "老年人", "elder"},
                                Word{"child", "儿童", "child"}, Word{"pram", "推婴儿车", "with a pram"},
                                Word{"wheelchair", "轮椅", "wheelchair"}};
constexpr std::array kDirection = {Word{"to", "按去程", "on the way there"},
                                   Word{"from", "按回程", "on the way back"},
                                   Word{"worst", "往返取较远一程", "the longer of both ways"}};
constexpr std::array kVerification = {Word{"verified", "已核实", "verified"},
                                      Word{"secondary", "转引待核", "second-hand"},
                                      Word{"unverified", "未核实", "unverified"}};
constexpr std::array kCategory = {
    Word{"community-centre", "社区综合服务", "community centre"},
    Word{"elder-care-comprehensive", "街道综合养老", "comprehensive elder care"},
    Word{"elder-care", "社区养老", "elder care"},
    Word{"childcare", "托育", "childcare"},
    Word{"nursing-home", "养老院", "nursing home"},
    Word{"health", "诊所", "doctor's practice"},
    Word{"health-station", "社区卫生服务站", "health station"},
    Word{"health-centre", "社区卫生服务中心", "health centre"},
    Word{"hospital", "综合医院", "general hospital"},
    Word{"specialist-hospital", "专科医院", "specialist hospital"},
    Word{"disease-control", "疾病预防机构", "disease control"},
    Word{"emergency-station", "急救站点", "ambulance station"},
    Word{"fitness", "健身", "fitness"},
    Word{"sports-centre", "体育馆", "sports centre"},
    Word{"court-large", "大型运动场地", "large sports ground"},
    Word{"court-medium", "中型运动场地", "medium sports ground"},
    Word{"court-small", "小型球类场地", "small ball court"},
    Word{"fitness-ground", "室外健身场地", "outdoor fitness"},
    Word{"gym", "健身房", "gym"},
    Word{"employment", "就业", "employment"},
    Word{"culture", "文化活动站", "culture station"},
    Word{"culture-centre", "文化活动中心", "culture centre"},
    Word{"education", "学校", "school"},
    Word{"kindergarten", "幼儿园", "kindergarten"},
    Word{"primary-school", "小学", "primary school"},
    Word{"secondary-school", "中学", "secondary school"},
    Word{"nine-year-school", "九年一贯制学校", "nine-year school"},
    Word{"further-education", "高等与成人教育", "further education"},
    Word{"street-service-centre", "街道社区服务中心", "sub-district service centre"},
    Word{"emergency", "应急", "emergency"},
    Word{"correction-base", "矫正就业基地", "correction base"},
    Word{"columbarium", "公益骨灰安放", "columbarium"},
    Word{"disability-space", "残疾人活动", "place for disabled people"},
    Word{"elder-learning-base", "老年学习基地", "elder learning base"},
    Word{"veterans-station", "退役军人服务站", "veterans station"},
    Word{"agri-info-post", "益农信息社", "agricultural information post"},
    Word{"village-service-post", "村级服务站点", "village service post"},
    Word{"legal-aid", "法律援助与公证", "legal aid and notary"},
    Word{"relief-stockpile", "救灾物资储备", "relief stockpile"},
    Word{"micro-fire-station", "微型消防站", "micro fire station"},
    Word{"psychology-station", "心理健康服务站", "psychology station"},
    Word{"convenience-centre", "便民服务中心", "convenience service centre"},
    Word{"new-estate", "新建小区", "new estate"},
    Word{"social-work-station", "社工站", "social-work station"},
    Word{"volunteer-station", "志愿服务站点", "volunteer station"},
    Word{"convenience-store", "便利店", "convenience store"},
    Word{"supermarket", "综合超市", "supermarket"},
    Word{"market", "菜市场", "market"},
    Word{"fresh-grocer", "生鲜超市", "fresh grocer"},
    Word{"breakfast", "早餐店", "breakfast"},
    Word{"laundry", "洗染店", "laundry"},
    Word{"hairdresser", "美容美发店", "hairdresser"},
    Word{"photo-print", "照相文印店", "photo and print"},
    Word{"housekeeping", "家政服务点", "housekeeping"},
    Word{"repair", "维修点", "repair"},
    Word{"pharmacy", "药店", "pharmacy"},
    Word{"post-parcel", "邮政快递点", "post and parcels"},
    Word{"recycling", "再生资源回收点", "recycling"},
    Word{"front-warehouse", "前置仓", "front warehouse"},
    Word{"restaurant", "特色餐饮店", "restaurant"},
    Word{"bakery", "蛋糕烘焙店", "bakery"},
    Word{"bookshop", "新式书店", "bookshop"},
    Word{"child-custody", "幼儿托管点", "child minding"},
    Word{"training", "培训教育点", "training and classes"},
    Word{"travel-agency", "旅游服务点", "travel agency"},
    Word{"wellness", "保健养生店", "wellness"},
    Word{"florist-gift", "鲜花礼品店", "flowers and gifts"},
    Word{"tea-coffee", "茶艺咖啡馆", "tea house and café"},
    Word{"pet-service", "宠物服务站", "pet service"},
    Word{"mall", "商场", "shopping centre"},
    Word{"canteen", "社区食堂", "community canteen"},
    Word{"bus-stop", "公交车站", "bus stop"},
    Word{"rail-station", "轨道交通站点", "metro station"},
    Word{"park", "公园绿地", "park"},
    Word{"public-toilet", "公共厕所", "public toilet"},
    Word{"waste-station", "生活垃圾收集站", "waste collection"}};

template <class Table, class Enum>
const Word& at(const Table& table, Enum value)
{
    return table.at(static_cast<std::size_t>(value));
}

std::string in(Language language, const Word& word)
{
    return std::string(language == Language::Chinese ? word.zh : word.en);
}

} // namespace

std::string word(Status status, Language language)
{
    return in(language, at(kStatus, status));
}

std::string word(Cause cause, Language language)
{
    return in(language, at(kCause, cause));
}

std::string word(DueState state, Language language)
{
    return in(language, at(kDue, state));
}

std::string word(Binding binding, Language language)
{
    return in(language, at(kBinding, binding));
}

std::string word(Level level, Language language)
{
    return in(language, at(kLevel, level));
}

std::string word(Setting setting, Language language)
{
    return in(language, at(kSetting, setting));
}

std::string word(FacilityStatus status, Language language)
{
    return in(language, at(kFacility, status));
}

std::string word(DemandOrigin origin, Language language)
{
    return in(language, at(kOrigin, origin));
}

std::string word(Verification verification, Language language)
{
    return in(language, at(kVerification, verification));
}

std::string word(WalkerKind walker, Language language)
{
    return in(language, at(kWalker, walker));
}

std::string word(Direction direction, Language language)
{
    return in(language, at(kDirection, direction));
}

std::string walkRuleText(const WalkRule& rule, Language language)
{
    const bool chinese = language == Language::Chinese;
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!text.empty())
            text += chinese ? "、" : ", ";
        text += part;
    };
    if (rule.profile)
        add(word(*rule.profile, language));
    if (rule.slopes)
        add(chinese ? "计入坡度" : "slopes count");
    if (rule.slopes || rule.direction != Direction::ToFacility)
        add(word(rule.direction, language));
    return text;
}

std::string key(Status status)
{
    return std::string(at(kStatus, status).key);
}

std::string key(Cause cause)
{
    return std::string(at(kCause, cause).key);
}

std::string key(DueState state)
{
    return std::string(at(kDue, state).key);
}

std::string key(Level level)
{
    return std::string(at(kLevel, level).key);
}

std::string key(DemandOrigin origin)
{
    return std::string(at(kOrigin, origin).key);
}

std::string key(WalkerKind walker)
{
    return std::string(at(kWalker, walker).key);
}

std::string key(Direction direction)
{
    return std::string(at(kDirection, direction).key);
}

std::string categoryName(const std::string& category, Language language)
{
    const auto found = std::find_if(kCategory.begin(), kCategory.end(),
                                    [&](const Word& word) { return word.key == category; });
    return found == kCategory.end() ? category : in(language, *found);
}

std::string capacityName(const std::string& capacity, Language language)
{
    const bool chinese = language == Language::Chinese;
    if (capacity == "beds")
        return chinese ? "床位数" : "beds";
    return capacity == "places" && chinese ? "托位数" : capacity;
}

const std::string& in(Language language, const Text& text)
{
    return language == Language::Chinese || text.en.empty() ? text.zh : text.en;
}

} // namespace yike
