// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/category_words.h"

#include "app/text/phrases.h"
#include "app/text/word.h"
#include "app/text/words.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

/// How a kind of facility is labelled, and what one of it is called in a sentence where the label alone names
/// no thing: 健身 is a label, 健身设施 stands somewhere.
struct CategoryWord {
    Word label;
    std::string_view zhOne;
    std::string_view enOne;
    std::string_view enMany; ///< where English does not make it the usual way
};

constexpr std::array kCategories = {
    CategoryWord{{"community-centre", "社区综合服务", "community centre"}, "社区综合服务设施", "", ""},
    CategoryWord{{"elder-care-comprehensive", "街道综合养老", "comprehensive elder care"},
                 "街道综合养老服务设施",
                 "comprehensive elder-care centre",
                 ""},
    CategoryWord{{"elder-care", "社区养老", "elder care"}, "社区养老服务设施", "elder-care facility", ""},
    CategoryWord{{"childcare", "托育", "childcare"}, "托育设施", "childcare facility", ""},
    CategoryWord{{"nursing-home", "养老院", "nursing home"}, "", "", ""},
    CategoryWord{{"health", "诊所", "doctor's practice"}, "", "", ""},
    CategoryWord{{"health-station", "社区卫生服务站", "health station"}, "", "", ""},
    CategoryWord{{"health-centre", "社区卫生服务中心", "health centre"}, "", "", ""},
    CategoryWord{{"hospital", "综合医院", "general hospital"}, "", "", ""},
    CategoryWord{{"specialist-hospital", "专科医院", "specialist hospital"}, "", "", ""},
    CategoryWord{{"disease-control", "疾病预防机构", "disease control"}, "", "disease-control office", ""},
    CategoryWord{{"emergency-station", "急救站点", "ambulance station"}, "", "", ""},
    CategoryWord{{"fitness", "健身", "fitness"}, "健身设施", "fitness facility", ""},
    CategoryWord{{"sports-centre", "体育馆", "sports centre"}, "", "", ""},
    CategoryWord{{"court-large", "大型运动场地", "large sports ground"}, "", "", ""},
    CategoryWord{{"court-medium", "中型运动场地", "medium sports ground"}, "", "", ""},
    CategoryWord{{"court-small", "小型球类场地", "small ball court"}, "", "", ""},
    CategoryWord{{"fitness-ground", "室外健身场地", "outdoor fitness"}, "", "outdoor fitness ground", ""},
    CategoryWord{{"gym", "健身房", "gym"}, "", "", ""},
    CategoryWord{{"employment", "就业", "employment"}, "就业服务点", "employment service point", ""},
    CategoryWord{{"culture", "文化活动站", "culture station"}, "", "", ""},
    CategoryWord{{"culture-centre", "文化活动中心", "culture centre"}, "", "", ""},
    CategoryWord{{"education", "学校", "school"}, "", "", ""},
    CategoryWord{{"kindergarten", "幼儿园", "kindergarten"}, "", "", ""},
    CategoryWord{{"primary-school", "小学", "primary school"}, "", "", ""},
    CategoryWord{{"secondary-school", "中学", "secondary school"}, "", "", ""},
    CategoryWord{{"nine-year-school", "九年一贯制学校", "nine-year school"}, "", "", ""},
    CategoryWord{{"further-education", "高等与成人教育", "further education"},
                 "高等与成人教育机构",
                 "college of further education",
                 "colleges of further education"},
    CategoryWord{{"street-service-centre", "街道社区服务中心", "sub-district service centre"}, "", "", ""},
    CategoryWord{{"emergency", "应急", "emergency"}, "应急避难场所", "emergency shelter", ""},
    CategoryWord{{"correction-base", "矫正就业基地", "correction base"}, "", "", ""},
    CategoryWord{
        {"columbarium", "公益骨灰安放", "columbarium"}, "公益骨灰安放设施", "public columbarium", ""},
    CategoryWord{{"disability-space", "残疾人活动", "place for disabled people"},
                 "残疾人活动场所",
                 "",
                 "places for disabled people"},
    CategoryWord{{"elder-learning-base", "老年学习基地", "elder learning base"}, "", "", ""},
    CategoryWord{{"veterans-station", "退役军人服务站", "veterans station"}, "", "", ""},
    CategoryWord{{"agri-info-post", "益农信息社", "agricultural information post"}, "", "", ""},
    CategoryWord{{"village-service-post", "村级服务站点", "village service post"}, "", "", ""},
    CategoryWord{{"legal-aid", "法律援助与公证", "legal aid and notary"},
                 "法律援助、公证服务点",
                 "legal aid and notary point",
                 ""},
    CategoryWord{{"relief-stockpile", "救灾物资储备", "relief stockpile"}, "救灾物资储备点", "", ""},
    CategoryWord{{"micro-fire-station", "微型消防站", "micro fire station"}, "", "", ""},
    CategoryWord{{"psychology-station", "心理健康服务站", "psychology station"}, "", "", ""},
    CategoryWord{{"convenience-centre", "便民服务中心", "convenience service centre"}, "", "", ""},
    CategoryWord{{"new-estate", "新建小区", "new estate"}, "", "", ""},
    CategoryWord{{"social-work-station", "社工站", "social-work station"}, "", "", ""},
    CategoryWord{{"volunteer-station", "志愿服务站点", "volunteer station"}, "", "", ""},
    CategoryWord{{"convenience-store", "便利店", "convenience store"}, "", "", ""},
    CategoryWord{{"supermarket", "综合超市", "supermarket"}, "", "", ""},
    CategoryWord{{"market", "菜市场", "market"}, "", "", ""},
    CategoryWord{{"fresh-grocer", "生鲜超市", "fresh grocer"}, "", "", ""},
    CategoryWord{{"breakfast", "早餐店", "breakfast"}, "", "breakfast shop", ""},
    CategoryWord{{"laundry", "洗染店", "laundry"}, "", "", ""},
    CategoryWord{{"hairdresser", "美容美发店", "hairdresser"}, "", "", ""},
    CategoryWord{{"photo-print", "照相文印店", "photo and print"}, "", "photo and print shop", ""},
    CategoryWord{{"housekeeping", "家政服务点", "housekeeping"}, "", "housekeeping service", ""},
    CategoryWord{{"repair", "维修点", "repair"}, "", "repair shop", ""},
    CategoryWord{{"pharmacy", "药店", "pharmacy"}, "", "", ""},
    CategoryWord{{"post-parcel", "邮政快递点", "post and parcels"}, "", "post and parcel point", ""},
    CategoryWord{{"recycling", "再生资源回收点", "recycling"}, "", "recycling point", ""},
    CategoryWord{{"front-warehouse", "前置仓", "front warehouse"}, "", "", ""},
    CategoryWord{{"restaurant", "特色餐饮店", "restaurant"}, "", "", ""},
    CategoryWord{{"bakery", "蛋糕烘焙店", "bakery"}, "", "", ""},
    CategoryWord{{"bookshop", "新式书店", "bookshop"}, "", "", ""},
    CategoryWord{{"child-custody", "幼儿托管点", "child minding"}, "", "child-minding service", ""},
    CategoryWord{{"training", "培训教育点", "training and classes"}, "", "training centre", ""},
    CategoryWord{{"travel-agency", "旅游服务点", "travel agency"}, "", "", ""},
    CategoryWord{{"wellness", "保健养生店", "wellness"}, "", "wellness shop", ""},
    CategoryWord{{"florist-gift", "鲜花礼品店", "flowers and gifts"}, "", "flower and gift shop", ""},
    CategoryWord{
        {"tea-coffee", "茶艺咖啡馆", "tea house and café"}, "", "tea house or café", "tea houses or cafés"},
    CategoryWord{{"pet-service", "宠物服务站", "pet service"}, "", "", ""},
    CategoryWord{{"mall", "商场", "shopping centre"}, "", "", ""},
    CategoryWord{{"canteen", "社区食堂", "community canteen"}, "", "", ""},
    CategoryWord{{"bus-stop", "公交车站", "bus stop"}, "", "", ""},
    CategoryWord{{"rail-station", "轨道交通站点", "metro station"}, "", "", ""},
    CategoryWord{{"park", "公园绿地", "park"}, "", "", ""},
    CategoryWord{{"public-toilet", "公共厕所", "public toilet"}, "", "", ""},
    CategoryWord{
        {"waste-station", "生活垃圾收集站", "waste collection"}, "", "waste collection station", ""}};

/// Functions that the shipped standards ask for. Data write them in Chinese.
constexpr std::array kFunctions = {Word{"全托", "全托", "full-time care"},
                                   Word{"日托", "日托", "day care"},
                                   Word{"上门", "上门", "home visits"},
                                   Word{"助餐", "助餐", "meals"},
                                   Word{"助浴", "助浴", "bathing"},
                                   Word{"助医", "助医", "help with seeing a doctor"},
                                   Word{"老年食堂", "老年食堂", "elders' canteen"},
                                   Word{"日间照料", "日间照料", "daytime care"},
                                   Word{"儿童托管", "儿童托管", "child minding"},
                                   Word{"同步规划", "同步规划", "planned with the estate"},
                                   Word{"同步建设", "同步建设", "built with the estate"},
                                   Word{"同步验收", "同步验收", "accepted with the estate"},
                                   Word{"同步使用", "同步使用", "opened with the estate"},
                                   Word{"地址公开", "地址公开", "address published"},
                                   Word{"联系方式公开", "联系方式公开", "contact published"}};

const CategoryWord* find(const std::string& category)
{
    const auto found = std::find_if(kCategories.begin(), kCategories.end(),
                                    [&](const CategoryWord& word) { return word.label.key == category; });
    return found == kCategories.end() ? nullptr : &*found;
}

bool isVowel(char letter)
{
    return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

/// "pharmacy" -> "pharmacies", "gym" -> "gyms".
std::string plural(const std::string& noun)
{
    if (noun.size() > 1 && noun.back() == 'y' && !isVowel(noun[noun.size() - 2]))
        return noun.substr(0, noun.size() - 1) + "ies";
    return noun + "s";
}

} // namespace

std::string categoryName(const std::string& category, Language language)
{
    const CategoryWord* word = find(category);
    return word == nullptr ? category : in(language, word->label);
}

std::string facilityNoun(const std::string& category, Language language)
{
    const CategoryWord* word = find(category);
    if (word == nullptr)
        return category;
    const std::string_view own = language == Language::Chinese ? word->zhOne : word->enOne;
    return own.empty() ? in(language, word->label) : std::string(own);
}

std::string facilityNouns(const std::string& category, Language language)
{
    const CategoryWord* word = find(category);
    if (word == nullptr || language == Language::Chinese)
        return facilityNoun(category, language);
    return word->enMany.empty() ? plural(facilityNoun(category, language)) : std::string(word->enMany);
}

std::string anyFacility(const std::vector<std::string>& categories, Language language)
{
    std::string text;
    for (const std::string& category : categories) {
        const std::string noun = facilityNoun(category, language);
        text += text.empty() ? "" : either(language, "或", " or ");
        text += either(language, "", !noun.empty() && isVowel(noun.front()) ? "an " : "a ") + noun;
    }
    return text;
}

std::string allFacilities(const std::vector<std::string>& categories, Language language)
{
    std::vector<std::string> nouns;
    for (const std::string& category : categories)
        nouns.push_back(facilityNouns(category, language));
    return andText(nouns, language);
}

std::string functionsText(const std::vector<std::string>& functions, Language language)
{
    std::vector<std::string> names;
    for (const std::string& function : functions)
        names.push_back(nameOfKey(kFunctions, function, language));
    return listText(names, language);
}

std::string capacityName(const std::string& capacity, Language language)
{
    if (capacity == "beds")
        return either(language, "床位数", "beds");
    return capacity == "places" ? either(language, "托位数", "places") : capacity;
}

} // namespace yike
