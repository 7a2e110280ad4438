// Knows a language when it sees one: the codes of ISO 639-1 and 639-2, which SCORM 2004 asks for, one after the other.

const TWO =
  'aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugvhahehihohrhthuhyhziaid'
  + 'ieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqu'
  + 'rmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu';
const THREE =
  'aarabkaceachadaadyafaafhafrainakaakkalbalealgaltamhanganpapaaraarcargarmarnarpartarwasmastathausavaaveawaaymazebadbaibakbalbambanbaq'
  + 'basbatbejbelbembenberbhobihbikbinbisblabntbodbosbrabrebtkbuabugbulburbyncadcaicarcatcaucebcelceschachbchechgchichkchmchnchochpchrchu'
  + 'chvchycmccnrcopcorcoscpecpfcppcrecrhcrpcsbcuscymczedakdandardaydeldendeudgrdindivdoidradsbduadumdutdyudzoefiegyekaellelxengenmepoest'
  + 'euseweewofanfaofasfatfijfilfinfiufonfrafrefrmfrofrrfrsfryfulfurgaagaygbagemgeogergezgilglagleglgglvgmhgohgongorgotgrbgrcgregrngswguj'
  + 'gwihaihathauhawhebherhilhimhinhithmnhmohrvhsbhunhuphyeibaiboiceidoiiiijoikuileiloinaincindineinhipkirairoislitajavjbojpnjprjrbkaakab'
  + 'kackalkamkankarkaskatkaukawkazkbdkhakhikhmkhokikkinkirkmbkokkomkonkorkoskpekrckrlkrokrukuakumkurkutladlahlamlaolatlavlezlimlinlitlol'
  + 'lozltzlualublugluilunluolusmacmadmagmahmaimakmalmanmaomapmarmasmaymdfmdrmenmgamicminmismkdmkhmlgmltmncmnimnomohmonmosmrimsamulmunmus'
  + 'mwlmwrmyamynmyvnahnainapnaunavnblndendondsnepnewnianicniunldnnonobnognonnornqonsonubnwcnyanymnynnyonziociojioriormosaossotaotopaapag'
  + 'palpampanpappaupeoperphiphnplipolponporprapropusquerajraprarroarohromronrumrunruprussadsagsahsaisalsamsansassatscnscoselsemsgasgnshn'
  + 'sidsinsiositslaslksloslvsmasmesmismjsmnsmosmssnasndsnksogsomsonsotspasqisrdsrnsrpsrrssasswsuksunsussuxswaswesycsyrtahtaitamtatteltem'
  + 'tertettgktglthatibtigtirtivtkltlhtlitmhtogtontpitsitsntsotuktumtupturtuttvltwityvudmugauigukrumbundurduzbvaivenvievolvotwakwalwarwas'
  + 'welwenwlnwolxalxhoyaoyapyidyorypkzapzblzenzghzhazhozndzulzunzxxzza';
// Codes that were withdrawn later, and stand in content of that time: Moldavian, and Serbian and Croatian by their old names.
const WITHDRAWN = ['mo', 'mol', 'scc', 'scr'];

const cut = (codes, width) => codes.match(new RegExp(`.{${width}}`, 'g'));
const KNOWN = new Set([...cut(TWO, 2), ...cut(THREE, 3), ...WITHDRAWN]);

// A code with parts, such as en-GB; `i-` and `x-` for registered and private ones, qaa to qtz for local use.
export function language(tag) {
  const [first, ...parts] = tag.split('-');
  const known = KNOWN.has(first.toLowerCase()) || /^q[a-t][a-z]$/i.test(first) || (/^[ix]$/i.test(first) && parts.length > 0);
  return known && parts.every((part) => /^[A-Za-z0-9]{2,8}$/.test(part));
}
